-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.set_product_pause
update catalog.products set paused_at = $2 where id = $1

--   Update on products
--     ->  Index Scan using products_pkey on products
--           Index Cond: (id = $1)
