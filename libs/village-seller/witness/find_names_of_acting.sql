-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_names_of_acting
select s.name as shop, s.name_en as "shopEn", c.name as cooperative, c.name_en as "cooperativeEn",
     p.display_name as person
   from village_seller.sellers s
   join identity.persons p on p.id = $2
   left join village_seller.cooperatives c on c.id = $3
   where s.id = $1

--   Nested Loop Left Join
--     ->  Nested Loop
--           ->  Index Scan using sellers_pkey on sellers s
--                 Index Cond: (id = $1)
--           ->  Index Scan using persons_pkey on persons p
--                 Index Cond: (id = $2)
--     ->  Index Scan using cooperatives_pkey on cooperatives c
--           Index Cond: (id = $3)
