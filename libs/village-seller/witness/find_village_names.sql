-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_village_names
select v.id as "villageId", v.code as "villageCode", v.name as "villageName", v.name_en as "villageNameEn",
    v.kind = 'community' as "villageCommunity", t.name as "townName", t.name_en as "townNameEn",
    left(v.code, 6) as "countyCode", c.name as "countyName", c.name_en as "countyNameEn", c.alleviated
  from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id
  where v.id = any($1)

--   Nested Loop
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on villages v
--                 Recheck Cond: (id = ANY ($1))
--                 ->  Bitmap Index Scan on villages_pkey
--                       Index Cond: (id = ANY ($1))
--           ->  Index Scan using divisions_pkey on divisions t
--                 Index Cond: (id = v.town_id)
--     ->  Index Scan using divisions_pkey on divisions c
--           Index Cond: (id = v.county_id)
