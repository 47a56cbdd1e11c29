-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.ship_seller_order
update orders.seller_orders set state = 'shipped', shipped_at = $2, next_step_at = $3 where id = $1

--   Update on seller_orders
--     ->  Index Scan using seller_orders_pkey on seller_orders
--           Index Cond: (id = $1)
