-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.replace_sealed_phone
update identity.persons set sealed_phone = $2 where id = $1

--   Update on persons
--     ->  Index Scan using persons_pkey on persons
--           Index Cond: (id = $1)
