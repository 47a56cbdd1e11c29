-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_places_of_mark
select c.code, c.subject_id as "placeId", c.subject_id = any(array[w.id, w.town_id, w.county_id, y.parent_id]) as "holdsGoods"
   from village_seller.division_codes c, village_seller.villages w join village_seller.divisions y on y.id = w.county_id
   where c.code = any($1) and c.valid_to is null and w.id = $2

--   Nested Loop
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on division_codes c
--                 Recheck Cond: (code = ANY ($1))
--                 Filter: (valid_to IS NULL)
--                 ->  Bitmap Index Scan on division_codes_pkey
--                       Index Cond: (code = ANY ($1))
--           ->  Index Scan using villages_pkey on villages w
--                 Index Cond: (id = $2)
--     ->  Index Scan using divisions_pkey on divisions y
--           Index Cond: (id = w.county_id)
