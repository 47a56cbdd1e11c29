-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.add_extension
with moved as (update orders.seller_orders set extended_until = $4, next_step_at = $4 where id = $2)
   insert into orders.extensions (id, seller_order_id, ship_by, until, reason, made_at, made_by)
   values ($1, $2, $3, $4, $5, $6, $7)

--   Insert on extensions
--     CTE moved
--       ->  Update on seller_orders
--             ->  Index Scan using seller_orders_pkey on seller_orders
--                   Index Cond: (id = $2)
--     ->  Result
