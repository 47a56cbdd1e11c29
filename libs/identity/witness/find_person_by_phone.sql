-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_person_by_phone
select id from identity.persons where phone_index = $1

--   Index Scan using persons_phone_index on persons
--     Index Cond: (phone_index = $1)
