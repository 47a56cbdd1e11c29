-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_due_money_holds
select s.id, s.order_id as "orderId" from orders.money_holds h join orders.seller_orders s on s.id = h.seller_order_id
     where h.ended_at is null and h.ends_at <= $1 order by h.ends_at, s.id limit $2

--   Limit
--     ->  Incremental Sort
--           Sort Key: h.ends_at, s.id
--           Presorted Key: h.ends_at
--           ->  Nested Loop
--                 ->  Index Scan using money_holds_due on money_holds h
--                       Index Cond: (ends_at <= $1)
--                 ->  Index Scan using seller_orders_pkey on seller_orders s
--                       Index Cond: (id = h.seller_order_id)
