-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_due_releases
select s.id, s.order_id as "orderId" from orders.seller_orders s where s.state = 'received' and s.claim_until <= $1 and s.released_at is null order by s.claim_until, s.id limit $2

--   Limit
--     ->  Incremental Sort
--           Sort Key: claim_until, id
--           Presorted Key: claim_until
--           ->  Index Scan using seller_orders_claimable on seller_orders s
--                 Index Cond: (claim_until <= $1)
--                 Filter: (state = 'received'::text)
