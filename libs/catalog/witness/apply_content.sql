-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.apply_content
update catalog.products p set title = $2::json ->> 'title', title_en = $2::json ->> 'titleEn',
    description = $2::json ->> 'description', description_en = $2::json ->> 'descriptionEn',
    season = nullif($2::json ->> 'season', ''), season_en = nullif($2::json ->> 'seasonEn', ''),
    category_id = g.id,
    specialty_id = (select s.id from catalog.specialties s where s.code = $2::json ->> 'specialtyCode'),
    village_id = coalesce(($2::json ->> 'villageId')::uuid, p.village_id),
    return_class = coalesce($2::json ->> 'returnClass', g.return_class),
    ship_within_hours = coalesce(($2::json ->> 'shipWithinHours')::int, g.ship_within_hours), prepacked = $3
   from catalog.categories g where p.id = $1 and g.code = $2::json ->> 'categoryCode' returning p.id

--   Update on products p
--     InitPlan 1
--       ->  Index Scan using specialties_code on specialties s
--             Index Cond: (code = ($2 ->> 'specialtyCode'::text))
--     ->  Nested Loop
--           ->  Index Scan using products_pkey on products p
--                 Index Cond: (id = $1)
--           ->  Index Scan using categories_code on categories g
--                 Index Cond: (code = ($2 ->> 'categoryCode'::text))
