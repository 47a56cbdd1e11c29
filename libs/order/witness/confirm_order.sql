-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.confirm_order
with paid as (update orders.orders set state = 'paid', paid_at = $2, ended_at = null where id = $1),
   parts as (
     update orders.seller_orders set state = 'to_pack', paid_at = $2,
       ship_by = greatest(ship_until, $2::timestamptz + make_interval(hours => ship_within_hours)),
       next_step_at = case when ship_until is not null
         then greatest(ship_until, $2::timestamptz + make_interval(hours => ship_within_hours)) end
     where order_id = $1 and state = 'waiting_for_payment' returning id)
   insert into orders.changes (id, order_id, seller_order_id, from_state, to_state, changed_at, by_kind, by_person, reason)
   select ($3::uuid[])[1], $1, null, $4, 'paid', $2::timestamptz, $5, $6::uuid, $7
   union all
   select ($3::uuid[])[1 + row_number() over (order by id)], $1, id, 'waiting_for_payment', 'to_pack', $2::timestamptz, $5,
     $6::uuid, $7 from parts

--   Insert on changes
--     CTE paid
--       ->  Update on orders
--             ->  Index Scan using orders_pkey on orders
--                   Index Cond: (id = $1)
--     CTE parts
--       ->  Update on seller_orders
--             ->  Index Scan using seller_orders_order on seller_orders
--                   Index Cond: (order_id = $1)
--                   Filter: (state = 'waiting_for_payment'::text)
--     ->  Append
--           ->  Result
--           ->  WindowAgg
--                 Window: w1 AS (ORDER BY parts.id ROWS UNBOUNDED PRECEDING)
--                 ->  Sort
--                       Sort Key: parts.id
--                       ->  CTE Scan on parts
