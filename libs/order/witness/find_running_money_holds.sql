-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_running_money_holds
select h.id, h.seller_order_id as "sellerOrderId", h.kind, h.reason, h.placed_at as "placedAt",
  h.placed_by as "placedBy", h.ends_at as "endsAt", h.ended_at as "endedAt", h.ended_by as "endedBy",
  h.ended_by_person as "endedByPerson" from orders.money_holds h where h.seller_order_id = any($1) and h.ended_at is null

--   Index Scan using money_holds_one_running on money_holds h
--     Index Cond: (seller_order_id = ANY ($1))
