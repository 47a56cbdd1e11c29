-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_due_releases
select s.id, s.order_id as "orderId" from orders.seller_orders s where s.state = 'received' and s.claim_until <= $1 and s.released_at is null and not exists (
       select from orders.money_holds h where h.seller_order_id = s.id and h.ended_at is null) order by s.claim_until, s.id limit $2

--   Limit
--     ->  Incremental Sort
--           Sort Key: s.claim_until, s.id
--           Presorted Key: s.claim_until
--           ->  Nested Loop Anti Join
--                 Join Filter: (h.seller_order_id = s.id)
--                 ->  Index Scan using seller_orders_claimable on seller_orders s
--                       Index Cond: (claim_until <= $1)
--                       Filter: (state = 'received'::text)
--                 ->  Bitmap Heap Scan on money_holds h
--                       Recheck Cond: (ended_at IS NULL)
--                       ->  Bitmap Index Scan on money_holds_due
