-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_product_of_variant
select product_id as "productId" from catalog.variants where id = $1

--   Index Scan using variants_pkey on variants
--     Index Cond: (id = $1)
