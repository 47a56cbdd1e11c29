-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_owned_seller_order
select s.id, s.order_id as "orderId" from orders.seller_orders s join orders.orders o on o.id = s.order_id
   where s.code = $1 and o.person_id = $2

--   Nested Loop
--     Join Filter: (o.id = s.order_id)
--     ->  Index Scan using seller_orders_code on seller_orders s
--           Index Cond: (code = $1)
--     ->  Index Only Scan using orders_person on orders o
--           Index Cond: (person_id = $2)
