-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_account_balances
select account, currency, sum(amount_fen)::bigint as "balanceFen" from (
     select account, currency, amount_fen from payment.ledger_day_sums where owner_id = '00000000-0000-0000-0000-000000000000'
     union all
     select account, currency, amount_fen from payment.ledger_entries
     where account = any($1)
       and china_day > coalesce((select max(china_day) from payment.ledger_closed_days), '-infinity')) moved
   group by account, currency order by account, currency

--   GroupAggregate
--     Group Key: ledger_day_sums.account, ledger_day_sums.currency
--     ->  Sort
--           Sort Key: ledger_day_sums.account, ledger_day_sums.currency
--           ->  Append
--                 ->  Bitmap Heap Scan on ledger_day_sums
--                       Recheck Cond: (owner_id = '00000000-0000-0000-0000-000000000000'::uuid)
--                       ->  Bitmap Index Scan on ledger_day_sums_pkey
--                             Index Cond: (owner_id = '00000000-0000-0000-0000-000000000000'::uuid)
--                 ->  Bitmap Heap Scan on ledger_entries
--                       Recheck Cond: ((account = ANY ($1)) AND (china_day > COALESCE((InitPlan 2).col1, '-infinity'::date)))
--                       InitPlan 2
--                         ->  Result
--                               InitPlan 1
--                                 ->  Limit
--                                       ->  Index Only Scan Backward using ledger_closed_days_pkey on ledger_closed_days
--                       ->  Bitmap Index Scan on ledger_entries_of_account
--                             Index Cond: ((account = ANY ($1)) AND (china_day > COALESCE((InitPlan 2).col1, '-infinity'::date)))
