-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_last_differences
select d.provider_ref as ref, d.movement, d.kind from payment.reconciliation_differences d
   where d.reconciliation_id = (select r.id from payment.reconciliations r where r.china_day = $1
     order by r.run desc limit 1)

--   Bitmap Heap Scan on reconciliation_differences d
--     Recheck Cond: (reconciliation_id = (InitPlan 1).col1)
--     InitPlan 1
--       ->  Limit
--             ->  Index Scan Backward using reconciliations_day on reconciliations r
--                   Index Cond: (china_day = $1)
--     ->  Bitmap Index Scan on reconciliation_differences_pkey
--           Index Cond: (reconciliation_id = (InitPlan 1).col1)
