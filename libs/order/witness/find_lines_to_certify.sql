-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_lines_to_certify
select w."sellerOrderId", w."lineId", w."variantId", w."sellerKind", w."categoryCode", w.quantity,
     w.net_weight_grams * w.quantity as grams
   from (
     select s.id as "sellerOrderId", l.id as "lineId", l.variant_id as "variantId", s.seller_kind as "sellerKind",
       l.category_code as "categoryCode", l.net_weight_grams, l.position, l.quantity - l.cancelled_quantity
         - coalesce((select sum(i.quantity) from orders.shipment_lines i where i.line_id = l.id), 0)::int as quantity
     from orders.seller_orders s join orders.lines l on l.seller_order_id = s.id
     where s.id = any($1) and s.state = 'to_pack') w
   where w.quantity > 0 order by w."sellerOrderId", w.position

--   Sort
--     Sort Key: s.id, l."position"
--     ->  Nested Loop
--           ->  Index Scan using seller_orders_to_pack on seller_orders s
--                 Index Cond: (id = ANY ($1))
--           ->  Index Scan using lines_seller_order on lines l
--                 Index Cond: (seller_order_id = s.id)
--                 Filter: (((quantity - cancelled_quantity) - (COALESCE((SubPlan 3), '0'::bigint))::integer) > 0)
--                 SubPlan 3
--                   ->  Aggregate
--                         ->  Bitmap Heap Scan on shipment_lines i_2
--                               Recheck Cond: (line_id = l.id)
--                               ->  Bitmap Index Scan on shipment_lines_line
--                                     Index Cond: (line_id = l.id)
--           SubPlan 1
--             ->  Aggregate
--                   ->  Bitmap Heap Scan on shipment_lines i
--                         Recheck Cond: (line_id = l.id)
--                         ->  Bitmap Index Scan on shipment_lines_line
--                               Index Cond: (line_id = l.id)
--           SubPlan 2
--             ->  Aggregate
--                   ->  Bitmap Heap Scan on shipment_lines i_1
--                         Recheck Cond: (line_id = l.id)
--                         ->  Bitmap Index Scan on shipment_lines_line
--                               Index Cond: (line_id = l.id)
