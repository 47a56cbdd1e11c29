-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_next_day_to_sum
select coalesce((select max(china_day) + 1 from payment.ledger_closed_days),
     (select e.china_day from payment.ledger_entries e order by e.china_day limit 1)) as day

--   Result
--     InitPlan 2
--       ->  Result
--             InitPlan 1
--               ->  Limit
--                     ->  Index Only Scan Backward using ledger_closed_days_pkey on ledger_closed_days
--     InitPlan 3
--       ->  Limit
--             ->  Index Only Scan using ledger_entries_day on ledger_entries e
