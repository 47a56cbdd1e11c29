-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_buyers
with over as (
     select o.id from orders.orders o
     where o.forgotten_at is null and o.placed_at < $1
       and (o.state = 'paid' or o.ended_at < $1)
       and not exists (select from orders.seller_orders s where s.order_id = o.id and o.state = 'paid'
         and coalesce(s.cancelled_at, s.released_at, 'infinity') >= $1)
     order by o.placed_at limit $3 for no key update of o skip locked)
   update orders.orders o set forgotten_at = $2, area_code = o.province_code,
     area_names = split_part(o.area_names, '/', 1), sealed_recipient = null, masked_recipient = '', sealed_phone = null,
     masked_phone = '', sealed_detail = null, sealed_contact = null, contact_index = null, receipt_token_hash = null
   from over where o.id = over.id and o.id = any(array(select id from over)) returning o.id

--   Update on orders o
--     CTE over
--       ->  Limit
--             ->  LockRows
--                   ->  Nested Loop Anti Join
--                         Join Filter: (o_1.state = 'paid'::text)
--                         ->  Index Scan using orders_to_forget on orders o_1
--                               Index Cond: (placed_at < $1)
--                               Filter: ((forgotten_at IS NULL) AND ((state = 'paid'::text) OR (ended_at < $1)))
--                         ->  Index Scan using seller_orders_order on seller_orders s
--                               Index Cond: (order_id = o_1.id)
--                               Filter: (COALESCE(cancelled_at, released_at, 'infinity'::timestamp with time zone) >= $1)
--     InitPlan 2
--       ->  CTE Scan on over over_1
--     ->  Nested Loop
--           ->  CTE Scan on over
--           ->  Index Scan using orders_pkey on orders o
--                 Index Cond: ((id = over.id) AND (id = ANY ((InitPlan 2).col1)))
