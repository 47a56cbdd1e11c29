-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.lock_order_with_goods
select o.id as "id", o.code as "code", o.person_id as "personId", o.state as "state", o.currency as "currency", o.goods_fen as "goodsFen", o.freight_fen as "freightFen", o.total_fen as "totalFen", o.language as "language", o.area_code as "areaCode", o.province_code as "provinceCode", o.area_names as "areaNames", o.masked_recipient as "maskedRecipient", o.masked_phone as "maskedPhone", o.receipt_token_hash as "receiptTokenHash", o.placed_at as "placedAt", o.pay_until as "payUntil", o.paid_at as "paidAt", o.ended_at as "endedAt", o.forgotten_at as "forgottenAt", (select coalesce(sum(c.refund_fen), 0)::bigint from orders.seller_orders s
    join orders.cancellations c on c.seller_order_id = s.id where s.order_id = o.id) as "refundedFen",
     (select count(*)::int from orders.seller_orders s where s.order_id = $1) as "partCount",
     (select json_agg(json_build_object('variantId', l.variant_id, 'quantity', l.quantity) order by l.id)
       from orders.seller_orders s join orders.lines l on l.seller_order_id = s.id where s.order_id = $1) as goods
   from orders.orders o where o.id = $1 for no key update of o

--   LockRows
--     InitPlan 2
--       ->  Aggregate
--             ->  Index Only Scan using seller_orders_order on seller_orders s_1
--                   Index Cond: (order_id = $1)
--     InitPlan 3
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: l.id
--                   ->  Nested Loop
--                         ->  Index Scan using seller_orders_order on seller_orders s_2
--                               Index Cond: (order_id = $1)
--                         ->  Index Scan using lines_seller_order on lines l
--                               Index Cond: (seller_order_id = s_2.id)
--     ->  Index Scan using orders_pkey on orders o
--           Index Cond: (id = $1)
--           SubPlan 1
--             ->  Aggregate
--                   ->  Nested Loop
--                         ->  Index Scan using seller_orders_order on seller_orders s
--                               Index Cond: (order_id = o.id)
--                         ->  Bitmap Heap Scan on cancellations c
--                               Recheck Cond: (seller_order_id = s.id)
--                               ->  Bitmap Index Scan on cancellations_seller_order
--                                     Index Cond: (seller_order_id = s.id)
