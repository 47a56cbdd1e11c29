-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_sessions_of_payments
select payment_id as "paymentId", attempt, provider_session_id as "providerSessionId", asked_at as "askedAt",
     ends_at as "endsAt", ended_at as "endedAt"
   from payment.sessions where payment_id = any($1) order by payment_id, attempt

--   Sort
--     Sort Key: payment_id, attempt
--     ->  Bitmap Heap Scan on sessions
--           Recheck Cond: (payment_id = ANY ($1))
--           ->  Bitmap Index Scan on sessions_pkey
--                 Index Cond: (payment_id = ANY ($1))
