-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.lock_due_cancellations
select s.id from orders.seller_orders s where s.id = $2 and s.state = 'to_pack' and s.ship_by <= $1 and s.ship_until is null for no key update of s skip locked

--   LockRows
--     ->  Index Scan using seller_orders_to_pack on seller_orders s
--           Index Cond: ((ship_by <= $1) AND (id = $2))
--           Filter: ((ship_until IS NULL) AND (state = 'to_pack'::text))
