-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.person_has_shop
select id from village_seller.applications where person_id = $1 and state = 'approved' limit 1

--   Limit
--     ->  Index Scan using applications_to_decide on applications
--           Index Cond: (state = 'approved'::text)
--           Filter: (person_id = $1)
