-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_windows_of_seller
select id as "productId" from catalog.products where seller_id = $1 and state = 'on_sale'
     and coalesce(sale_from, sale_until, harvest_until) is not null

--   Index Scan using products_seller on products
--     Index Cond: (seller_id = $1)
--     Filter: ((COALESCE(sale_from, sale_until, harvest_until) IS NOT NULL) AND (state = 'on_sale'::text))
