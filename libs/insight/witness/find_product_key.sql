-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_product_key
select id::text as key from catalog.products where code = $1

--   Index Scan using products_code on products
--     Index Cond: (code = $1)
