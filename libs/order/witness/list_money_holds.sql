-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.list_money_holds
select h.id, h.seller_order_id as "sellerOrderId", h.kind, h.reason, h.placed_at as "placedAt",
  h.placed_by as "placedBy", h.ends_at as "endsAt", h.ended_at as "endedAt", h.ended_by as "endedBy",
  h.ended_by_person as "endedByPerson", s.order_id as "orderId", s.code as "sellerOrderCode", o.code as "orderCode",
  s.seller_name as "sellerName", s.seller_name_en as "sellerNameEn"
  from orders.money_holds h join orders.seller_orders s on s.id = h.seller_order_id
    join orders.orders o on o.id = s.order_id where h.ended_at is null and (h.placed_at, h.id) < ($1, $2) order by h.placed_at desc, h.id desc limit $3

--   Limit
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Index Scan Backward using money_holds_running on money_holds h
--                       Index Cond: (ROW(placed_at, id) < ROW($1, $2))
--                 ->  Index Scan using seller_orders_pkey on seller_orders s
--                       Index Cond: (id = h.seller_order_id)
--           ->  Index Scan using orders_pkey on orders o
--                 Index Cond: (id = s.order_id)
