-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_names_of_acting
select s.name as shop, s.name_en as "shopEn", c.name as cooperative, c.name_en as "cooperativeEn"
   from village_seller.sellers s, village_seller.cooperatives c where s.id = $1 and c.id = $2

--   Nested Loop
--     ->  Index Scan using sellers_pkey on sellers s
--           Index Cond: (id = $1)
--     ->  Index Scan using cooperatives_pkey on cooperatives c
--           Index Cond: (id = $2)
