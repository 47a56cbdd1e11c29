-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_refund
select r.id, r.payment_id as "paymentId", p.payable_id as "payableId", r.group_id as "groupId",
  c.provider_charge_id as "chargeId", r.amount_minor as "amountMinor", r.currency, r.state, r.attempt,
  r.provider_refund_id as "providerRefundId", r.provider_balance_id as "providerBalanceId", r.asked_at as "askedAt" from payment.refunds r join payment.captures c on c.id = r.capture_id
  left join payment.payments p on p.id = r.payment_id where r.id = $1

--   Nested Loop Left Join
--     ->  Nested Loop
--           ->  Index Scan using refunds_pkey on refunds r
--                 Index Cond: (id = $1)
--           ->  Index Scan using captures_pkey on captures c
--                 Index Cond: (id = r.capture_id)
--     ->  Index Scan using payments_pkey on payments p
--           Index Cond: (id = r.payment_id)
