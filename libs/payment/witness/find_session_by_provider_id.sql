-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_session_by_provider_id
select 
  p.id as "paymentId", p.payable_code as "payableCode", s.attempt, s.asked,
  s.provider_session_id as "providerSessionId", s.url, s.ends_at as "endsAt",
  s.asked_at as "askedAt", s.ended_at as "endedAt" from payment.sessions s join payment.payments p on p.id = s.payment_id
   where s.provider_session_id = $1

--   Nested Loop
--     ->  Index Scan using sessions_provider_session on sessions s
--           Index Cond: (provider_session_id = $1)
--     ->  Index Scan using payments_pkey on payments p
--           Index Cond: (id = s.payment_id)
