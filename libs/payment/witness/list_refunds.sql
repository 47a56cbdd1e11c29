-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.list_refunds
select r.id, r.payment_id as "paymentId", p.payable_code as "payableCode", r.amount_minor as "amountMinor",
  r.currency, r.state, r.cause_kind as cause, r.attempt, r.provider_refund_id as "providerRefundId", r.failure,
  r.requested_at as "requestedAt", r.ended_at as "endedAt" from unnest($1::text[]) as s (state)
   cross join lateral (
     select * from payment.refunds n
     where n.state = s.state
       and (n.requested_at, n.id) < (coalesce($2, 'infinity'::timestamptz), coalesce($3, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
     order by n.requested_at desc, n.id desc limit $4) r
   left join payment.payments p on p.id = r.payment_id
   order by r.requested_at desc, r.id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: n.requested_at DESC, n.id DESC
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Function Scan on unnest s
--                       ->  Limit
--                             ->  Index Scan Backward using refunds_of_state on refunds n
--                                   Index Cond: ((state = s.state) AND (ROW(requested_at, id) < ROW(COALESCE($2, 'infinity'::timestamp with time zone), COALESCE($3, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))))
--                 ->  Memoize
--                       Cache Key: n.payment_id
--                       Cache Mode: logical
--                       ->  Index Scan using payments_pkey on payments p
--                             Index Cond: (id = n.payment_id)
