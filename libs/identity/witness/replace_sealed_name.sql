-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.replace_sealed_name
update identity.real_names set sealed_name = $2 where person_id = $1

--   Update on real_names
--     ->  Index Scan using real_names_pkey on real_names
--           Index Cond: (person_id = $1)
