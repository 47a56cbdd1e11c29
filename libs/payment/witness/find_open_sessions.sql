-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_open_sessions
select 
  p.id as "paymentId", p.payable_code as "payableCode", s.attempt, s.asked,
  s.provider_session_id as "providerSessionId", s.url, s.ends_at as "endsAt",
  s.asked_at as "askedAt", s.ended_at as "endedAt" from payment.sessions s join payment.payments p on p.id = s.payment_id
   where s.payment_id = $1 and s.ended_at is null order by s.attempt

--   Sort
--     Sort Key: s.attempt
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on sessions s
--                 Recheck Cond: (payment_id = $1)
--                 Filter: (ended_at IS NULL)
--                 ->  Bitmap Index Scan on sessions_pkey
--                       Index Cond: (payment_id = $1)
--           ->  Index Scan using payments_pkey on payments p
--                 Index Cond: (id = $1)
