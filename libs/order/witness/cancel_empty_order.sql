-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.cancel_empty_order
update orders.orders o set state = 'cancelled', ended_at = $2
   where o.id = $1 and o.state = 'paid'
     and not exists (select from orders.seller_orders s where s.order_id = o.id and s.state <> 'cancelled')
   returning o.id

--   Update on orders o
--     ->  Nested Loop Anti Join
--           ->  Index Scan using orders_pkey on orders o
--                 Index Cond: (id = $1)
--                 Filter: (state = 'paid'::text)
--           ->  Index Scan using seller_orders_order on seller_orders s
--                 Index Cond: (order_id = $1)
--                 Filter: (state <> 'cancelled'::text)
