-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_paid_parts
select s.id, s.order_id as "orderId", s.code as "sellerOrderCode", o.code as "orderCode",
  s.seller_name as "sellerName", s.seller_name_en as "sellerNameEn" from orders.seller_orders s join orders.orders o on o.id = s.order_id
   where s.paid_at is not null and s.order_id in (
     select id from orders.orders where code = $1 union all select order_id from orders.seller_orders where code = $1)
   order by s.code

--   Sort
--     Sort Key: s.code
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Unique
--                       ->  Sort
--                             Sort Key: orders.id
--                             ->  Append
--                                   ->  Index Scan using orders_code on orders
--                                         Index Cond: (code = $1)
--                                   ->  Index Scan using seller_orders_code on seller_orders
--                                         Index Cond: (code = $1)
--                 ->  Index Scan using seller_orders_order on seller_orders s
--                       Index Cond: (order_id = orders.id)
--                       Filter: (paid_at IS NOT NULL)
--           ->  Index Scan using orders_pkey on orders o
--                 Index Cond: (id = s.order_id)
