-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_products_of_cards
select id from catalog.products where id = any($1) order by id for no key update

--   LockRows
--     ->  Sort
--           Sort Key: id
--           ->  Bitmap Heap Scan on products
--                 Recheck Cond: (id = ANY ($1))
--                 ->  Bitmap Index Scan on products_pkey
--                       Index Cond: (id = ANY ($1))
