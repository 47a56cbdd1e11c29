-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_lost_promises
select s.order_id as "orderId" from insight.promise_facts p join orders.seller_orders s on s.id = p.seller_order_id
   where p.outcome = 'open' and s.state <> 'to_pack' order by p.ship_by, p.seller_order_id limit $1

--   Limit
--     ->  Sort
--           Sort Key: p.ship_by, p.seller_order_id
--           ->  Nested Loop
--                 ->  Bitmap Heap Scan on promise_facts p
--                       Recheck Cond: (outcome = 'open'::text)
--                       ->  Bitmap Index Scan on promise_facts_open
--                 ->  Index Scan using seller_orders_pkey on seller_orders s
--                       Index Cond: (id = p.seller_order_id)
--                       Filter: (state <> 'to_pack'::text)
