-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.apply_capture
with 
  kept as (
    insert into payment.captures (id, payment_id, provider_intent_id, provider_charge_id, provider_session_id, amount_minor,
      currency, fee_minor, provider_balance_id, use, reason, captured_at)
    values ($1, $2, $3, $4, (select s.provider_session_id from payment.sessions s where s.payment_id = $2 and s.attempt = $5),
      $6, $7, $8, $9, 'applied', $10, $11)
    on conflict (provider_charge_id) do nothing returning id),
  ended as (
    update payment.sessions set ended_at = coalesce(ended_at, $12), look_at = null
    where payment_id = $2 and attempt = $5 and exists (select from kept)),
  handled as (
    update payment.provider_events set handled_at = $12 where object_id = $3 and handled_at is null),
   paid as (
     update payment.payments set state = 'succeeded', ended_at = $12, method = $13, captured_fen = captured_fen + $6
     where id = $2 and exists (select from kept) returning id),
   changed as (
     insert into payment.payment_changes (payment_id, position, from_state, to_state, changed_at, reason)
     select id, (select coalesce(max(c.position), 0) + 1 from payment.payment_changes c where c.payment_id = $2),
       $14, 'succeeded', $12, $4 from paid)
   select exists (select from payment.sessions s where s.payment_id = $2 and s.attempt <> $5 and s.ended_at is null)
     as "hasOtherPages" from kept

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
--     CTE paid
--       ->  Update on payments
--             InitPlan 6
--               ->  CTE Scan on kept kept_2
--             ->  Result
--                   One-Time Filter: (InitPlan 6).col1
--                   ->  Index Scan using payments_pkey on payments
--                         Index Cond: (id = $2)
--     CTE changed
--       ->  Insert on payment_changes
--             InitPlan 9
--               ->  Result
--                     InitPlan 8
--                       ->  Limit
--                             ->  Index Only Scan Backward using payment_changes_pkey on payment_changes c
--                                   Index Cond: (payment_id = $2)
--             ->  CTE Scan on paid
--     InitPlan 11
--       ->  Bitmap Heap Scan on sessions s_1
--             Recheck Cond: (payment_id = $2)
--             Filter: ((ended_at IS NULL) AND (attempt <> $5))
--             ->  Bitmap Index Scan on sessions_pkey
--                   Index Cond: (payment_id = $2)
