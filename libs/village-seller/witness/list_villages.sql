-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_villages.en
select 
  v.id, v.code, v.name_en as name, v.kind = 'community' as community, v.county_id as "countyId",
  t.name_en as "townName", c.name_en as "countyName", left(v.code, 6) as "countyCode", c.alleviated from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id
  where v.code > $1 and ($2::text is null or left(v.code, 6) = $2)
    and ($3::text is null or v.name ilike $3 or v.name_en ilike $3 or t.name ilike $3 or t.name_en ilike $3)
    and ($4::uuid[] is null or v.id = any($4))
  order by v.code limit $5

--   Limit
--     ->  Sort
--           Sort Key: v.code
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Bitmap Heap Scan on villages v
--                             Recheck Cond: (code > $1)
--                             Filter: ((($2 IS NULL) OR ("left"(code, 6) = $2)) AND (($4 IS NULL) OR (id = ANY ($4))))
--                             ->  Bitmap Index Scan on villages_code
--                                   Index Cond: (code > $1)
--                       ->  Index Scan using divisions_pkey on divisions t
--                             Index Cond: (id = v.town_id)
--                             Filter: (($3 IS NULL) OR (v.name ~~* $3) OR (v.name_en ~~* $3) OR (name ~~* $3) OR (name_en ~~* $3))
--                 ->  Index Scan using divisions_pkey on divisions c
--                       Index Cond: (id = v.county_id)

-- village_seller.list_villages.zh
select 
  v.id, v.code, v.name as name, v.kind = 'community' as community, v.county_id as "countyId",
  t.name as "townName", c.name as "countyName", left(v.code, 6) as "countyCode", c.alleviated from village_seller.villages v
  join village_seller.divisions t on t.id = v.town_id
  join village_seller.divisions c on c.id = v.county_id
  where v.code > $1 and ($2::text is null or left(v.code, 6) = $2)
    and ($3::text is null or v.name ilike $3 or v.name_en ilike $3 or t.name ilike $3 or t.name_en ilike $3)
    and ($4::uuid[] is null or v.id = any($4))
  order by v.code limit $5

--   Limit
--     ->  Sort
--           Sort Key: v.code
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Bitmap Heap Scan on villages v
--                             Recheck Cond: (code > $1)
--                             Filter: ((($2 IS NULL) OR ("left"(code, 6) = $2)) AND (($4 IS NULL) OR (id = ANY ($4))))
--                             ->  Bitmap Index Scan on villages_code
--                                   Index Cond: (code > $1)
--                       ->  Index Scan using divisions_pkey on divisions t
--                             Index Cond: (id = v.town_id)
--                             Filter: (($3 IS NULL) OR (v.name ~~* $3) OR (v.name_en ~~* $3) OR (name ~~* $3) OR (name_en ~~* $3))
--                 ->  Index Scan using divisions_pkey on divisions c
--                       Index Cond: (id = v.county_id)
