-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.take_refunds_to_look_at
with due as materialized (
     select id from payment.refunds where look_at <= $1 order by look_at limit $3 for update skip locked)
   update payment.refunds r set look_at = $2 from due where r.id = due.id returning r.id

--   Update on refunds r
--     CTE due
--       ->  Limit
--             ->  LockRows
--                   ->  Index Scan using refunds_look_at on refunds
--                         Index Cond: (look_at <= $1)
--     ->  Nested Loop
--           ->  CTE Scan on due
--           ->  Index Scan using refunds_pkey on refunds r
--                 Index Cond: (id = due.id)
