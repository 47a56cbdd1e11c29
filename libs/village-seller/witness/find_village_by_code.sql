-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_village_by_code.en
select 
  v.id, v.code, v.name_en as name, v.kind = 'community' as community, v.county_id as "countyId",
  t.name_en as "townName", c.name_en as "countyName", left(v.code, 6) as "countyCode", c.alleviated from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id
  where v.id = (select subject_id from village_seller.division_codes where code = $1 order by valid_from desc limit 1)

--   Nested Loop
--     InitPlan 1
--       ->  Limit
--             ->  Index Scan Backward using division_codes_pkey on division_codes
--                   Index Cond: (code = $1)
--     ->  Nested Loop
--           ->  Index Scan using villages_pkey on villages v
--                 Index Cond: (id = (InitPlan 1).col1)
--           ->  Index Scan using divisions_pkey on divisions t
--                 Index Cond: (id = v.town_id)
--     ->  Index Scan using divisions_pkey on divisions c
--           Index Cond: (id = v.county_id)

-- village_seller.find_village_by_code.zh
select 
  v.id, v.code, v.name as name, v.kind = 'community' as community, v.county_id as "countyId",
  t.name as "townName", c.name as "countyName", left(v.code, 6) as "countyCode", c.alleviated from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id
  where v.id = (select subject_id from village_seller.division_codes where code = $1 order by valid_from desc limit 1)

--   Nested Loop
--     InitPlan 1
--       ->  Limit
--             ->  Index Scan Backward using division_codes_pkey on division_codes
--                   Index Cond: (code = $1)
--     ->  Nested Loop
--           ->  Index Scan using villages_pkey on villages v
--                 Index Cond: (id = (InitPlan 1).col1)
--           ->  Index Scan using divisions_pkey on divisions t
--                 Index Cond: (id = v.town_id)
--     ->  Index Scan using divisions_pkey on divisions c
--           Index Cond: (id = v.county_id)
