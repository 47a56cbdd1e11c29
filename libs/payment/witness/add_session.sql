-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.add_session
with payable as materialized (
     select id, state from payment.payments where id = $1 and state in ('opened', 'failed') for update),
   added as (
     insert into payment.sessions (payment_id, attempt, asked, ends_at, asked_at, look_at)
     select id, $2, $3, $4, $5, $6 from payable on conflict do nothing returning payment_id),
   reopened as (
     update payment.payments p set state = 'opened', ended_at = null from payable o
     where p.id = $1 and o.state = 'failed' returning p.id),
   changed as (
     insert into payment.payment_changes (payment_id, position, from_state, to_state, changed_at, reason)
     select id, (select coalesce(max(c.position), 0) + 1 from payment.payment_changes c where c.payment_id = $1),
       'failed', 'opened', $5, 'tried again' from reopened)
   select payment_id from added

--   CTE Scan on added
--     CTE payable
--       ->  LockRows
--             ->  Index Scan using payments_pkey on payments
--                   Index Cond: (id = $1)
--                   Filter: (state = ANY ('{opened,failed}'::text[]))
--     CTE added
--       ->  Insert on sessions
--             Conflict Resolution: NOTHING
--             ->  CTE Scan on payable
--     CTE reopened
--       ->  Update on payments p
--             ->  Nested Loop
--                   ->  Index Scan using payments_pkey on payments p
--                         Index Cond: (id = $1)
--                   ->  CTE Scan on payable o
--                         Filter: (state = 'failed'::text)
--     CTE changed
--       ->  Insert on payment_changes
--             InitPlan 5
--               ->  Result
--                     InitPlan 4
--                       ->  Limit
--                             ->  Index Only Scan Backward using payment_changes_pkey on payment_changes c
--                                   Index Cond: (payment_id = $1)
--             ->  CTE Scan on reopened
