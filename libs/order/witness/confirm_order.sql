-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.confirm_order
with paid as (update orders.orders set state = 'paid', paid_at = $2, ended_at = null where id = $1)
   update orders.seller_orders set state = 'to_pack', paid_at = $2, ship_by = $2::timestamptz + make_interval(hours => ship_within_hours)
   where order_id = $1 and state = 'waiting_for_payment'
   returning id, seller_id as "sellerId"

--   Update on seller_orders
--     CTE paid
--       ->  Update on orders
--             ->  Index Scan using orders_pkey on orders
--                   Index Cond: (id = $1)
--     ->  Index Scan using seller_orders_order on seller_orders
--           Index Cond: (order_id = $1)
--           Filter: (state = 'waiting_for_payment'::text)
