-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_due_receipts
select s.id, s.order_id as "orderId" from orders.seller_orders s where s.state = 'delivered' and s.next_step_at <= $1 order by s.next_step_at, s.id limit $2

--   Limit
--     ->  Sort
--           Sort Key: next_step_at, id
--           ->  Index Scan using seller_orders_seller on seller_orders s
--                 Index Cond: (state = 'delivered'::text)
--                 Filter: (next_step_at <= $1)
