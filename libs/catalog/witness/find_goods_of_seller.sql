-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_goods_of_seller
select id as "productId" from catalog.products where seller_id = $1 and state = 'on_sale'

--   Index Scan using products_seller on products
--     Index Cond: (seller_id = $1)
--     Filter: (state = 'on_sale'::text)
