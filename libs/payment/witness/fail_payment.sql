-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.fail_payment
with payable as materialized (select id, state from payment.payments where id = $1 and state = 'opened' and exists (
     select from payment.sessions s where s.payment_id = $1 and s.attempt = $4 and s.ended_at is null) for update),
   ended as (
     update payment.payments p set state = 'failed', ended_at = $2 from payable o where p.id = o.id
     returning p.id, o.state),
   changed as (
     insert into payment.payment_changes (payment_id, position, from_state, to_state, changed_at, reason)
     select id, (select coalesce(max(c.position), 0) + 1 from payment.payment_changes c where c.payment_id = ended.id),
       state, 'failed', $2, $3 from ended)
   select id from ended

--   CTE Scan on ended
--     CTE payable
--       ->  LockRows
--             InitPlan 1
--               ->  Index Scan using sessions_pkey on sessions s
--                     Index Cond: ((payment_id = $1) AND (attempt = $4))
--                     Filter: (ended_at IS NULL)
--             ->  Result
--                   One-Time Filter: (InitPlan 1).col1
--                   ->  Index Scan using payments_of_state on payments
--                         Index Cond: ((state = 'opened'::text) AND (id = $1))
--     CTE ended
--       ->  Update on payments p
--             ->  Nested Loop
--                   ->  CTE Scan on payable o
--                   ->  Index Scan using payments_pkey on payments p
--                         Index Cond: (id = o.id)
--     CTE changed
--       ->  Insert on payment_changes
--             ->  CTE Scan on ended ended_1
--                   SubPlan 5
--                     ->  Result
--                           InitPlan 4
--                             ->  Limit
--                                   ->  Index Only Scan Backward using payment_changes_pkey on payment_changes c
--                                         Index Cond: (payment_id = ended_1.id)
