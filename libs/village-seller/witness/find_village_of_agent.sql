-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_village_of_agent
select id from village_seller.villages where code = $1 and id = any($2)

--   Index Scan using villages_code on villages
--     Index Cond: (code = $1)
--     Filter: (id = ANY ($2))
