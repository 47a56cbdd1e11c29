-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_order
select o.id as "id", o.code as "code", o.person_id as "personId", o.state as "state", o.currency as "currency", o.goods_fen as "goodsFen", o.freight_fen as "freightFen", o.total_fen as "totalFen", o.language as "language", o.area_code as "areaCode", o.province_code as "provinceCode", o.area_names as "areaNames", o.masked_recipient as "maskedRecipient", o.masked_phone as "maskedPhone", o.receipt_token_hash as "receiptTokenHash", o.placed_at as "placedAt", o.pay_until as "payUntil", o.paid_at as "paidAt", o.ended_at as "endedAt", o.forgotten_at as "forgottenAt", (select coalesce(sum(c.refund_fen), 0)::bigint from orders.seller_orders s
    join orders.cancellations c on c.seller_order_id = s.id where s.order_id = o.id) as "refundedFen" from orders.orders o where o.code = $1

--   Index Scan using orders_code on orders o
--     Index Cond: (code = $1)
--     SubPlan 1
--       ->  Aggregate
--             ->  Nested Loop
--                   ->  Index Scan using seller_orders_order on seller_orders s
--                         Index Cond: (order_id = o.id)
--                   ->  Bitmap Heap Scan on cancellations c
--                         Recheck Cond: (seller_order_id = s.id)
--                         ->  Bitmap Index Scan on cancellations_seller_order
--                               Index Cond: (seller_order_id = s.id)
