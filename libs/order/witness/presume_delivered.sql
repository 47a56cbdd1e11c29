-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.presume_delivered
update orders.seller_orders set state = 'delivered', delivered_at = $2, delivery_presumed = true, next_step_at = $3
   where id = $1

--   Update on seller_orders
--     ->  Index Scan using seller_orders_pkey on seller_orders
--           Index Cond: (id = $1)
