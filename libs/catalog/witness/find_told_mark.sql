-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_told_mark
select m.number, m.reason, m.withdrawal_reason as "withdrawalReason", p.code, p.title,
     e.cooperative_id as "cooperativeId"
   from catalog.marks m join catalog.products p on p.id = m.product_id
   join village_seller.sellers e on e.id = p.seller_id where m.id = $1

--   Nested Loop
--     ->  Nested Loop
--           ->  Index Scan using marks_pkey on marks m
--                 Index Cond: (id = $1)
--           ->  Index Scan using products_pkey on products p
--                 Index Cond: (id = m.product_id)
--     ->  Index Scan using sellers_pkey on sellers e
--           Index Cond: (id = p.seller_id)
