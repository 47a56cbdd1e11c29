-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_open_application
select code from village_seller.applications
   where person_id = $1 and state in ('applied', 'recommended', 'changes_wanted')

--   Index Scan using applications_one_open on applications
--     Index Cond: (person_id = $1)
