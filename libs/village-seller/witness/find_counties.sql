-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_counties.en
select d.id, k.code, d.name_en as name, d.alleviated,
    (select count(*)::int from village_seller.villages v where v.county_id = d.id) as "villageCount"
  from village_seller.divisions d
  join village_seller.division_codes k on k.subject_id = d.id and k.valid_to is null
  where d.level = 'county' order by k.code

--   Nested Loop
--     ->  Index Scan using division_codes_pkey on division_codes k
--           Filter: (valid_to IS NULL)
--     ->  Memoize
--           Cache Key: k.subject_id
--           Cache Mode: logical
--           ->  Index Scan using divisions_pkey on divisions d
--                 Index Cond: (id = k.subject_id)
--                 Filter: (level = 'county'::text)
--     SubPlan 1
--       ->  Aggregate
--             ->  Bitmap Heap Scan on villages v
--                   Recheck Cond: (county_id = d.id)
--                   ->  Bitmap Index Scan on villages_county
--                         Index Cond: (county_id = d.id)

-- village_seller.find_counties.zh
select d.id, k.code, d.name as name, d.alleviated,
    (select count(*)::int from village_seller.villages v where v.county_id = d.id) as "villageCount"
  from village_seller.divisions d
  join village_seller.division_codes k on k.subject_id = d.id and k.valid_to is null
  where d.level = 'county' order by k.code

--   Nested Loop
--     ->  Index Scan using division_codes_pkey on division_codes k
--           Filter: (valid_to IS NULL)
--     ->  Memoize
--           Cache Key: k.subject_id
--           Cache Mode: logical
--           ->  Index Scan using divisions_pkey on divisions d
--                 Index Cond: (id = k.subject_id)
--                 Filter: (level = 'county'::text)
--     SubPlan 1
--       ->  Aggregate
--             ->  Bitmap Heap Scan on villages v
--                   Recheck Cond: (county_id = d.id)
--                   ->  Bitmap Index Scan on villages_county
--                         Index Cond: (county_id = d.id)
