-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_due_presales
select s.id, s.order_id as "orderId" from orders.seller_orders s where s.state = 'to_pack' and s.next_step_at < $1 order by s.next_step_at, s.id limit $2

--   Limit
--     ->  Incremental Sort
--           Sort Key: next_step_at, id
--           Presorted Key: next_step_at
--           ->  Index Scan using seller_orders_presale_due on seller_orders s
--                 Index Cond: (next_step_at < $1)
