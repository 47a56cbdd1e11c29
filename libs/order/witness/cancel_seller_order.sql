-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.cancel_seller_order
update orders.seller_orders
   set state = 'cancelled', cancelled_at = $2, cancelled_by = $3, cancel_reason = $4, next_step_at = null
   where id = $1

--   Update on seller_orders
--     ->  Index Scan using seller_orders_pkey on seller_orders
--           Index Cond: (id = $1)
