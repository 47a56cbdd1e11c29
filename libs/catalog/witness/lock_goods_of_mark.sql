-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_goods_of_mark
select p.id as "productId", p.seller_id as "sellerId", e.code as "sellerCode"
   from catalog.marks m join catalog.products p on p.id = m.product_id
   join village_seller.sellers e on e.id = p.seller_id where m.id = $1 for no key update of p

--   LockRows
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Index Scan using marks_pkey on marks m
--                       Index Cond: (id = $1)
--                 ->  Index Scan using products_pkey on products p
--                       Index Cond: (id = m.product_id)
--           ->  Index Scan using sellers_pkey on sellers e
--                 Index Cond: (id = p.seller_id)
