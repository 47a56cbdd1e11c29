-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.prolong_real_name
update identity.real_names set due_on = $2 where person_id = $1

--   Update on real_names
--     ->  Index Scan using real_names_pkey on real_names
--           Index Cond: (person_id = $1)
