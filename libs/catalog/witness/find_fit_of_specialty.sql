-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_fit_of_specialty
select s.county_id = v.county_id as "isOfCounty", g.code = $3 as "isOnShelf"
   from catalog.specialties s join catalog.categories g on g.id = s.category_id
   join village_seller.villages v on v.id = $2 where s.code = $1

--   Nested Loop
--     ->  Nested Loop
--           ->  Index Scan using specialties_code on specialties s
--                 Index Cond: (code = $1)
--           ->  Index Scan using categories_pkey on categories g
--                 Index Cond: (id = s.category_id)
--     ->  Index Scan using villages_pkey on villages v
--           Index Cond: (id = $2)
