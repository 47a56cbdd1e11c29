-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.end_money_hold
update orders.money_holds h set ended_at = $2, ended_by = $3, ended_by_person = $4
   where h.seller_order_id = $1 and h.ended_at is null returning h.id, h.seller_order_id as "sellerOrderId", h.kind, h.reason, h.placed_at as "placedAt",
  h.placed_by as "placedBy", h.ends_at as "endsAt", h.ended_at as "endedAt", h.ended_by as "endedBy",
  h.ended_by_person as "endedByPerson"

--   Update on money_holds h
--     ->  Index Scan using money_holds_one_running on money_holds h
--           Index Cond: (seller_order_id = $1)
--           Filter: (ended_at IS NULL)
