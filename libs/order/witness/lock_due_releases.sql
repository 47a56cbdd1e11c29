-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.lock_due_releases
select s.id from orders.seller_orders s where s.id = $2 and s.state = 'received' and s.claim_until <= $1 and s.released_at is null and not exists (
       select from orders.money_holds h where h.seller_order_id = s.id and h.ended_at is null) for no key update of s skip locked

--   LockRows
--     ->  Nested Loop Anti Join
--           ->  Index Scan using seller_orders_claimable on seller_orders s
--                 Index Cond: (claim_until <= $1)
--                 Filter: ((released_at IS NULL) AND (id = $2) AND (state = 'received'::text))
--           ->  Index Scan using money_holds_one_running on money_holds h
--                 Index Cond: (seller_order_id = $2)
--                 Filter: (ended_at IS NULL)
