-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_names_of_villages.en
select id, name_en as name from village_seller.villages where id = any($1)

--   Bitmap Heap Scan on villages
--     Recheck Cond: (id = ANY ($1))
--     ->  Bitmap Index Scan on villages_pkey
--           Index Cond: (id = ANY ($1))

-- village_seller.find_names_of_villages.zh
select id, name as name from village_seller.villages where id = any($1)

--   Bitmap Heap Scan on villages
--     Recheck Cond: (id = ANY ($1))
--     ->  Bitmap Index Scan on villages_pkey
--           Index Cond: (id = ANY ($1))
