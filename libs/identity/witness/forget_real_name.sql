-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.forget_real_name
delete from identity.real_names where person_id = $1

--   Delete on real_names
--     ->  Index Scan using real_names_pkey on real_names
--           Index Cond: (person_id = $1)
