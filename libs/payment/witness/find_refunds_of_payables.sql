-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_refunds_of_payables
select p.payable_id as "payableId", r.amount_minor as "amountFen", r.state, r.requested_at as "requestedAt",
    r.ended_at as "endedAt", r.cause_kind as "causeKind"
   from payment.payments p join payment.refunds r on r.payment_id = p.id
   where p.payable_kind = 'order' and p.payable_id = any($1) and r.currency = 'CNY' order by r.requested_at, r.id

--   Sort
--     Sort Key: r.requested_at, r.id
--     ->  Nested Loop
--           ->  Index Scan using payments_payable on payments p
--                 Index Cond: ((payable_kind = 'order'::text) AND (payable_id = ANY ($1)))
--           ->  Index Scan using refunds_payment on refunds r
--                 Index Cond: (payment_id = p.id)
--                 Filter: (currency = 'CNY'::text)
