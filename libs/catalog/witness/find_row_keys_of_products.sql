-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_row_keys_of_products
select product_id as id, row_key as code from catalog.row_keys where product_id = any($1)

--   Bitmap Heap Scan on row_keys
--     Recheck Cond: (product_id = ANY ($1))
--     ->  Bitmap Index Scan on row_keys_product
--           Index Cond: (product_id = ANY ($1))
