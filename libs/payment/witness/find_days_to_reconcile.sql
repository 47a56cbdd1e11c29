-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_days_to_reconcile
select to_char(d.day, 'YYYY-MM-DD') as day
   from generate_series($1::date, $2::date, interval '1 day') as d (day)
   where coalesce((select r.difference_count from payment.reconciliations r where r.china_day = d.day::date
     order by r.run desc limit 1), 1) > 0
   order by d.day

--   Sort
--     Sort Key: d.day
--     ->  Function Scan on generate_series d
--           Filter: (COALESCE((SubPlan 1), 1) > 0)
--           SubPlan 1
--             ->  Limit
--                   ->  Index Scan Backward using reconciliations_day on reconciliations r
--                         Index Cond: (china_day = (d.day)::date)
