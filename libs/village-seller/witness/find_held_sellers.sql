-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_held_sellers
select id, code, kind, standing, name, name_en as "nameEn", cooperative_id as "cooperativeId"
  from village_seller.sellers where (id = any($1) or cooperative_id = any($2)) order by since, id

--   Sort
--     Sort Key: since, id
--     ->  Bitmap Heap Scan on sellers
--           Recheck Cond: ((id = ANY ($1)) OR (cooperative_id = ANY ($2)))
--           ->  BitmapOr
--                 ->  Bitmap Index Scan on sellers_pkey
--                       Index Cond: (id = ANY ($1))
--                 ->  Bitmap Index Scan on sellers_cooperative
--                       Index Cond: (cooperative_id = ANY ($2))
