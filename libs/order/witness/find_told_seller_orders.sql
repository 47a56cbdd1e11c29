-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_told_seller_orders
select o.id as "orderId", o.code as "orderCode", o.person_id as "personId", o.language,
  o.sealed_contact as "sealedContact", o.total_fen as "totalFen", s.id, s.code, s.seller_id as "sellerId", s.seller_name as "sellerName",
    s.seller_name_en as "sellerNameEn", s.seller_kind as "sellerKind", s.ship_by as "shipBy",
    s.claim_until as "claimUntil", s.cancel_reason as "cancelReason",
    (select l.cooperative_id from orders.lines l where l.seller_order_id = s.id order by l.position limit 1)
      as "cooperativeId",
    (select coalesce(sum(l.quantity - l.cancelled_quantity
        - coalesce((select sum(p.quantity) from orders.shipment_lines p where p.line_id = l.id), 0)), 0)::int
      from orders.lines l where l.seller_order_id = s.id) as "leftToShip"
   from orders.seller_orders s join orders.orders o on o.id = s.order_id where s.order_id = any($1) order by s.order_id, s.id

--   Sort
--     Sort Key: o.id, s.id
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on seller_orders s
--                 Recheck Cond: (order_id = ANY ($1))
--                 ->  Bitmap Index Scan on seller_orders_order
--                       Index Cond: (order_id = ANY ($1))
--           ->  Index Scan using orders_pkey on orders o
--                 Index Cond: (id = s.order_id)
--           SubPlan 1
--             ->  Limit
--                   ->  Index Scan using lines_seller_order on lines l
--                         Index Cond: (seller_order_id = s.id)
--           SubPlan 3
--             ->  Aggregate
--                   ->  Index Scan using lines_seller_order on lines l_1
--                         Index Cond: (seller_order_id = s.id)
--                   SubPlan 2
--                     ->  Aggregate
--                           ->  Bitmap Heap Scan on shipment_lines p
--                                 Recheck Cond: (line_id = l_1.id)
--                                 ->  Bitmap Index Scan on shipment_lines_line
--                                       Index Cond: (line_id = l_1.id)
