-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_payments_by_id
select p.id, p.payable_code as "payableCode", p.provider, p.method, p.state, p.amount_fen as "amountFen",
  p.captured_fen as "capturedFen", p.refunded_fen as "refundedFen", p.opened_at as "openedAt", p.pay_until as "payUntil",
  p.ended_at as "endedAt" from payment.payments p where p.id = any($1)

--   Bitmap Heap Scan on payments p
--     Recheck Cond: (id = ANY ($1))
--     ->  Bitmap Index Scan on payments_pkey
--           Index Cond: (id = ANY ($1))
