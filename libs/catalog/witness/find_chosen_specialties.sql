-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_chosen_specialties.en
select s.code, s.name_en as name, g.code as "categoryCode"
  from catalog.specialties s join catalog.categories g on g.id = s.category_id where s.code = any($1)

--   Nested Loop
--     ->  Bitmap Heap Scan on specialties s
--           Recheck Cond: (code = ANY ($1))
--           ->  Bitmap Index Scan on specialties_code
--                 Index Cond: (code = ANY ($1))
--     ->  Index Scan using categories_pkey on categories g
--           Index Cond: (id = s.category_id)

-- catalog.find_chosen_specialties.zh
select s.code, s.name as name, g.code as "categoryCode"
  from catalog.specialties s join catalog.categories g on g.id = s.category_id where s.code = any($1)

--   Nested Loop
--     ->  Bitmap Heap Scan on specialties s
--           Recheck Cond: (code = ANY ($1))
--           ->  Bitmap Index Scan on specialties_code
--                 Index Cond: (code = ANY ($1))
--     ->  Index Scan using categories_pkey on categories g
--           Index Cond: (id = s.category_id)
