-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_specialty.en
select s.code, s.name_en as name, s.season_en as season, k.code as "countyCode", c.name_en as "countyName",
    json_build_object('code', g.code, 'name', g.name_en) as category
  from catalog.specialties s
  join catalog.categories g on g.id = s.category_id
  join village_seller.divisions c on c.id = s.county_id
  join village_seller.division_codes k on k.subject_id = c.id and k.valid_to is null
  where s.code = $1

--   Nested Loop
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Index Scan using specialties_code on specialties s
--                       Index Cond: (code = $1)
--                 ->  Index Scan using categories_pkey on categories g
--                       Index Cond: (id = s.category_id)
--           ->  Index Scan using divisions_pkey on divisions c
--                 Index Cond: (id = s.county_id)
--     ->  Index Scan using division_codes_subject on division_codes k
--           Index Cond: (subject_id = c.id)
--           Filter: (valid_to IS NULL)

-- catalog.find_specialty.zh
select s.code, s.name as name, s.season as season, k.code as "countyCode", c.name as "countyName",
    json_build_object('code', g.code, 'name', g.name) as category
  from catalog.specialties s
  join catalog.categories g on g.id = s.category_id
  join village_seller.divisions c on c.id = s.county_id
  join village_seller.division_codes k on k.subject_id = c.id and k.valid_to is null
  where s.code = $1

--   Nested Loop
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Index Scan using specialties_code on specialties s
--                       Index Cond: (code = $1)
--                 ->  Index Scan using categories_pkey on categories g
--                       Index Cond: (id = s.category_id)
--           ->  Index Scan using divisions_pkey on divisions c
--                 Index Cond: (id = s.county_id)
--     ->  Index Scan using division_codes_subject on division_codes k
--           Index Cond: (subject_id = c.id)
--           Filter: (valid_to IS NULL)
