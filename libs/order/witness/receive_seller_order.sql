-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.receive_seller_order
update orders.seller_orders
   set state = 'received', received_at = $2, received_by = $3, claim_until = $4, next_step_at = null,
     delivered_at = coalesce(delivered_at, $2)
   where id = $1

--   Update on seller_orders
--     ->  Index Scan using seller_orders_pkey on seller_orders
--           Index Cond: (id = $1)
