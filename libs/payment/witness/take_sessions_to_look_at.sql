-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.take_sessions_to_look_at
with due as materialized (
     select payment_id, attempt from payment.sessions where look_at <= $1 order by look_at limit $3 for update skip locked)
   update payment.sessions s set look_at = $2 from due, payment.payments p
   where s.payment_id = due.payment_id and s.attempt = due.attempt and p.id = s.payment_id
     and s.payment_id = any(array(select payment_id from due))
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
--     InitPlan 2
--       ->  CTE Scan on due due_1
--     ->  Nested Loop
--           ->  Hash Join
--                 Hash Cond: ((s.payment_id = due.payment_id) AND (s.attempt = due.attempt))
--                 ->  Bitmap Heap Scan on sessions s
--                       Recheck Cond: (payment_id = ANY ((InitPlan 2).col1))
--                       ->  Bitmap Index Scan on sessions_pkey
--                             Index Cond: (payment_id = ANY ((InitPlan 2).col1))
--                 ->  Hash
--                       ->  CTE Scan on due
--           ->  Index Scan using payments_pkey on payments p
--                 Index Cond: (id = s.payment_id)
