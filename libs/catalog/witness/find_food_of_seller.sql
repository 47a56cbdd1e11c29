-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_food_of_seller
select p.id as "productId" from catalog.products p join catalog.categories g on g.id = p.category_id
   where p.seller_id = $1 and p.state = 'on_sale' and g.permit_kinds <> '{}'

--   Nested Loop
--     ->  Index Scan using products_seller on products p
--           Index Cond: (seller_id = $1)
--           Filter: (state = 'on_sale'::text)
--     ->  Index Scan using categories_pkey on categories g
--           Index Cond: (id = p.category_id)
--           Filter: (permit_kinds <> '{}'::text[])
