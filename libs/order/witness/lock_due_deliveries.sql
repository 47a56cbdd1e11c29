-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.lock_due_deliveries
select s.id from orders.seller_orders s where s.id = $2 and s.state = 'shipped' and s.next_step_at <= $1 for no key update of s skip locked

--   LockRows
--     ->  Index Scan using seller_orders_pkey on seller_orders s
--           Index Cond: (id = $2)
--           Filter: ((next_step_at <= $1) AND (state = 'shipped'::text))
