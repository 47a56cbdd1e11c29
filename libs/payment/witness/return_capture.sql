-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.return_capture
with 
  kept as (
    insert into payment.captures (id, payment_id, provider_intent_id, provider_charge_id, provider_session_id, amount_minor,
      currency, fee_minor, provider_balance_id, use, reason, captured_at)
    values ($1, $2, $3, $4, (select s.provider_session_id from payment.sessions s where s.payment_id = $2 and s.attempt = $5),
      $6, $7, $8, $9, 'returned', $10, $11)
    on conflict (provider_charge_id) do nothing returning id),
  ended as (
    update payment.sessions set ended_at = coalesce(ended_at, $12), look_at = null
    where payment_id = $2 and attempt = $5 and exists (select from kept)),
  handled as (
    update payment.provider_events set handled_at = $12 where object_id = $3 and handled_at is null) select id from kept

--   CTE Scan on kept
--     CTE kept
--       ->  Insert on captures
--             Conflict Resolution: NOTHING
--             Conflict Arbiter Indexes: captures_charge
--             InitPlan 1
--               ->  Index Scan using sessions_pkey on sessions s
--                     Index Cond: ((payment_id = $2) AND (attempt = $5))
--             ->  Result
--     CTE ended
--       ->  Update on sessions
--             InitPlan 3
--               ->  CTE Scan on kept kept_1
--             ->  Result
--                   One-Time Filter: (InitPlan 3).col1
--                   ->  Index Scan using sessions_pkey on sessions
--                         Index Cond: ((payment_id = $2) AND (attempt = $5))
--     CTE handled
--       ->  Update on provider_events
--             ->  Index Scan using provider_events_object on provider_events
--                   Index Cond: (object_id = $3)
--                   Filter: (handled_at IS NULL)
