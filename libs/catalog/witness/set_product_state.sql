-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.set_product_state
update catalog.products set state = $2, published_at = case when $2 = 'on_sale' then $3 else published_at end
   where id = $1

--   Update on products
--     ->  Index Scan using products_pkey on products
--           Index Cond: (id = $1)
