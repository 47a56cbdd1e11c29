-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.take_sessions_to_look_at
with due as materialized (
     select payment_id, attempt from payment.sessions where look_at <= $1 order by look_at limit $3 for update skip locked)
   update payment.sessions s set look_at = $2 from due, payment.payments p
   where s.payment_id = due.payment_id and s.attempt = due.attempt and p.id = s.payment_id
   returning 
  p.id as "paymentId", p.payable_code as "payableCode", s.attempt, s.asked,
  s.provider_session_id as "providerSessionId", s.url, s.ends_at as "endsAt",
  s.asked_at as "askedAt", s.ended_at as "endedAt"

--   Update on sessions s
--     CTE due
--       ->  Limit
--             ->  LockRows
--                   ->  Index Scan using sessions_look_at on sessions
--                         Index Cond: (look_at <= $1)
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  CTE Scan on due
--                 ->  Index Scan using sessions_pkey on sessions s
--                       Index Cond: ((payment_id = due.payment_id) AND (attempt = due.attempt))
--           ->  Index Scan using payments_pkey on payments p
--                 Index Cond: (id = s.payment_id)
