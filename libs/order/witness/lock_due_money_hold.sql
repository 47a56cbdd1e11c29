-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.lock_due_money_hold
select s.id from orders.seller_orders s where s.id = $2 and exists (select from orders.money_holds h
       where h.seller_order_id = s.id and h.ended_at is null and h.ends_at <= $1)
     for no key update of s skip locked

--   LockRows
--     ->  Nested Loop Semi Join
--           ->  Index Scan using seller_orders_pkey on seller_orders s
--                 Index Cond: (id = $2)
--           ->  Index Scan using money_holds_due on money_holds h
--                 Index Cond: (ends_at <= $1)
--                 Filter: ((ended_at IS NULL) AND (seller_order_id = $2))
