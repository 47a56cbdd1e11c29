-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.count_villages
select count(*)::int as count from village_seller.villages v
   join village_seller.divisions t on t.id = v.town_id
   where ($1::text is null or left(v.code, 6) = $1)
    and ($2::text is null or v.name ilike $2 or v.name_en ilike $2 or t.name ilike $2 or t.name_en ilike $2)
    and ($3::uuid[] is null or v.id = any($3))

--   Aggregate
--     ->  Nested Loop
--           ->  Seq Scan on villages v
--                 Disabled: true
--                 Filter: ((($1 IS NULL) OR ("left"(code, 6) = $1)) AND (($3 IS NULL) OR (id = ANY ($3))))
--           ->  Index Scan using divisions_pkey on divisions t
--                 Index Cond: (id = v.town_id)
--                 Filter: (($2 IS NULL) OR (v.name ~~* $2) OR (v.name_en ~~* $2) OR (name ~~* $2) OR (name_en ~~* $2))
