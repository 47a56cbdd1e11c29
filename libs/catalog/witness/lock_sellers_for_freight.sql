-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_sellers_for_freight
select id from village_seller.sellers where id = any($1) order by id for no key update

--   LockRows
--     ->  Sort
--           Sort Key: id
--           ->  Bitmap Heap Scan on sellers
--                 Recheck Cond: (id = ANY ($1))
--                 ->  Bitmap Index Scan on sellers_pkey
--                       Index Cond: (id = ANY ($1))
