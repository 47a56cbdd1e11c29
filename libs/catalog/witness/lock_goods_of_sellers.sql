-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_goods_of_sellers
select id from catalog.products where seller_id = any($1) order by id for no key update

--   LockRows
--     ->  Sort
--           Sort Key: id
--           ->  Bitmap Heap Scan on products
--                 Recheck Cond: (seller_id = ANY ($1))
--                 ->  Bitmap Index Scan on products_seller
--                       Index Cond: (seller_id = ANY ($1))
