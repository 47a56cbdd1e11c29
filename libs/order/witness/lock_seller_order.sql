-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.lock_seller_order
select s.id as "id", s.code as "code", s.order_id as "orderId", s.seller_id as "sellerId", s.seller_code as "sellerCode", s.seller_name as "sellerName", s.seller_name_en as "sellerNameEn", s.seller_kind as "sellerKind", s.state as "state", s.goods_fen as "goodsFen", s.freight_fen as "freightFen", s.freight_rate as "freightRate", s.ship_within_hours as "shipWithinHours", s.placed_at as "placedAt", s.paid_at as "paidAt", s.ship_by as "shipBy", s.ship_from as "shipFrom", s.ship_until as "shipUntil", s.extended_until as "extendedUntil", s.shipped_at as "shippedAt", s.delivered_at as "deliveredAt", s.delivery_presumed as "deliveryPresumed", s.received_at as "receivedAt", s.received_by as "receivedBy", s.cancelled_at as "cancelledAt", s.cancelled_by as "cancelledBy", s.cancel_reason as "cancelReason", s.next_step_at as "nextStepAt", s.claim_until as "claimUntil", s.released_at as "releasedAt", s.reminded_at as "remindedAt", s.overdue_told_at as "overdueToldAt", s.late_penalty_fen as "latePenaltyFen", (select coalesce(sum(c.refund_fen), 0)::bigint from orders.cancellations c where c.seller_order_id = s.id) as "refundedFen" from orders.seller_orders s where s.id = $1 for no key update of s

--   LockRows
--     ->  Index Scan using seller_orders_pkey on seller_orders s
--           Index Cond: (id = $1)
--           SubPlan 1
--             ->  Aggregate
--                   ->  Bitmap Heap Scan on cancellations c
--                         Recheck Cond: (seller_order_id = s.id)
--                         ->  Bitmap Index Scan on cancellations_seller_order
--                               Index Cond: (seller_order_id = s.id)
