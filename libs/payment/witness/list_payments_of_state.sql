-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.list_payments_of_state
select p.id, p.payable_code as "payableCode", p.provider, p.method, p.state, p.amount_fen as "amountFen",
  p.captured_fen as "capturedFen", p.refunded_fen as "refundedFen", p.opened_at as "openedAt", p.pay_until as "payUntil",
  p.ended_at as "endedAt" from payment.payments p
   where p.opened_at >= coalesce($1, '-infinity'::timestamptz) and p.opened_at < coalesce($2, 'infinity'::timestamptz)
     and (p.opened_at, p.id) < (coalesce($3, 'infinity'::timestamptz), coalesce($4, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)) and p.state = $6
   order by p.opened_at desc, p.id desc limit $5

--   Limit
--     ->  Index Scan Backward using payments_of_state on payments p
--           Index Cond: ((state = $6) AND (opened_at >= COALESCE($1, '-infinity'::timestamp with time zone)) AND (opened_at < COALESCE($2, 'infinity'::timestamp with time zone)) AND (ROW(opened_at, id) < ROW(COALESCE($3, 'infinity'::timestamp with time zone), COALESCE($4, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))))
