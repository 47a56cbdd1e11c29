-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_reasons_of_cancellations
update orders.cancellations c set reason = null from orders.seller_orders s
   where s.order_id = any($1) and c.seller_order_id = s.id and c.reason is not null

--   Update on cancellations c
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on seller_orders s
--                 Recheck Cond: (order_id = ANY ($1))
--                 ->  Bitmap Index Scan on seller_orders_order
--                       Index Cond: (order_id = ANY ($1))
--           ->  Index Scan using cancellations_seller_order on cancellations c
--                 Index Cond: (seller_order_id = s.id)
--                 Filter: (reason IS NOT NULL)
