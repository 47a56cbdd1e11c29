-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_kind_of_own_application
select kind from village_seller.applications where code = $1 and person_id = $2

--   Index Scan using applications_person on applications
--     Index Cond: (person_id = $2)
--     Filter: (code = $1)
