-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.lock_due_presales
select s.id from orders.seller_orders s where s.id = $2 and s.state = 'to_pack' and s.next_step_at < $1 for no key update of s skip locked

--   LockRows
--     ->  Index Scan using seller_orders_presale_due on seller_orders s
--           Index Cond: (next_step_at < $1)
--           Filter: ((id = $2) AND (state = 'to_pack'::text))
