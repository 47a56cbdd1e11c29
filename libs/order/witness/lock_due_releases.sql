-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.lock_due_releases
select s.id from orders.seller_orders s where s.id = $2 and s.state = 'received' and s.claim_until <= $1 and s.released_at is null for no key update of s skip locked

--   LockRows
--     ->  Index Scan using seller_orders_claimable on seller_orders s
--           Index Cond: (claim_until <= $1)
--           Filter: ((released_at IS NULL) AND (id = $2) AND (state = 'received'::text))
