-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.drop_product_pictures
delete from catalog.product_pictures where product_id = $1

--   Delete on product_pictures
--     ->  Bitmap Heap Scan on product_pictures
--           Recheck Cond: (product_id = $1)
--           ->  Bitmap Index Scan on product_pictures_pkey
--                 Index Cond: (product_id = $1)
