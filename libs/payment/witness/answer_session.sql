-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.answer_session
update payment.sessions set provider_session_id = $3, url = $4 where payment_id = $1 and attempt = $2
     and (provider_session_id is null or provider_session_id = $3)
   returning (select p.state from payment.payments p where p.id = $1) as state

--   Update on sessions
--     InitPlan 1
--       ->  Index Scan using payments_pkey on payments p
--             Index Cond: (id = $1)
--     ->  Index Scan using sessions_pkey on sessions
--           Index Cond: ((payment_id = $1) AND (attempt = $2))
--           Filter: ((provider_session_id IS NULL) OR (provider_session_id = $3))
