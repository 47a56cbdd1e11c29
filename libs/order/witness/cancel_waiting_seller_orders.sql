-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.cancel_waiting_seller_orders
update orders.seller_orders set state = 'cancelled', cancelled_at = $2, cancelled_by = $3, cancel_reason = $4
   where order_id = $1 and state = 'waiting_for_payment'
   returning id, seller_id as "sellerId"

--   Update on seller_orders
--     ->  Index Scan using seller_orders_order on seller_orders
--           Index Cond: (order_id = $1)
--           Filter: (state = 'waiting_for_payment'::text)
