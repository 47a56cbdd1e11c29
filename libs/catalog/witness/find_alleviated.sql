-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_alleviated
select y.alleviated from village_seller.villages w join village_seller.divisions y on y.id = w.county_id
   where w.id = coalesce($1::uuid, (select village_id from village_seller.sellers where id = $2))

--   Nested Loop
--     InitPlan 1
--       ->  Index Scan using sellers_pkey on sellers
--             Index Cond: (id = $2)
--     ->  Index Scan using villages_pkey on villages w
--           Index Cond: (id = COALESCE($1, (InitPlan 1).col1))
--     ->  Index Scan using divisions_pkey on divisions y
--           Index Cond: (id = w.county_id)
