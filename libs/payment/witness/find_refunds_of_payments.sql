-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_refunds_of_payments
select r.id, r.payment_id as "paymentId", p.payable_code as "payableCode", r.amount_minor as "amountMinor",
  r.currency, r.state, r.cause_kind as cause, r.attempt, r.provider_refund_id as "providerRefundId", r.failure,
  r.requested_at as "requestedAt", r.ended_at as "endedAt" from payment.refunds r join payment.payments p on p.id = r.payment_id
   where r.payment_id = any($1) order by r.requested_at, r.id

--   Sort
--     Sort Key: r.requested_at, r.id
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on refunds r
--                 Recheck Cond: (payment_id = ANY ($1))
--                 ->  Bitmap Index Scan on refunds_payment
--                       Index Cond: (payment_id = ANY ($1))
--           ->  Index Scan using payments_pkey on payments p
--                 Index Cond: (id = r.payment_id)
