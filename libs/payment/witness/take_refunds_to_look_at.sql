-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.take_refunds_to_look_at
with due as materialized (
     select id from payment.refunds where look_at <= $1 order by look_at limit $3 for update skip locked)
   update payment.refunds r set look_at = $2 from due
   where r.id = due.id and r.id = any(array(select id from due)) returning r.id

--   Update on refunds r
--     CTE due
--       ->  Limit
--             ->  LockRows
--                   ->  Index Scan using refunds_look_at on refunds
--                         Index Cond: (look_at <= $1)
--     InitPlan 2
--       ->  CTE Scan on due due_1
--     ->  Hash Join
--           Hash Cond: (r.id = due.id)
--           ->  Bitmap Heap Scan on refunds r
--                 Recheck Cond: (id = ANY ((InitPlan 2).col1))
--                 ->  Bitmap Index Scan on refunds_pkey
--                       Index Cond: (id = ANY ((InitPlan 2).col1))
--           ->  Hash
--                 ->  CTE Scan on due
