-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_names_of_sellers.en
select id, name_en as name from village_seller.sellers where id = any($1)

--   Bitmap Heap Scan on sellers
--     Recheck Cond: (id = ANY ($1))
--     ->  Bitmap Index Scan on sellers_pkey
--           Index Cond: (id = ANY ($1))

-- village_seller.find_names_of_sellers.zh
select id, name as name from village_seller.sellers where id = any($1)

--   Bitmap Heap Scan on sellers
--     Recheck Cond: (id = ANY ($1))
--     ->  Bitmap Index Scan on sellers_pkey
--           Index Cond: (id = ANY ($1))
