-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.end_session
update payment.sessions set ended_at = coalesce(ended_at, $3), look_at = null where payment_id = $1 and attempt = $2

--   Update on sessions
--     ->  Index Scan using sessions_pkey on sessions
--           Index Cond: ((payment_id = $1) AND (attempt = $2))
