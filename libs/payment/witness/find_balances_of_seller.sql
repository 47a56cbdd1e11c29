-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_balances_of_seller
select account, sum(amount_fen)::bigint as "amountFen" from (
     select account, amount_fen from payment.ledger_day_sums
     where owner_id = $1 and account = any($2) and currency = 'CNY'
     union all
     select account, amount_fen from payment.ledger_entries
     where owner_id = $1 and account = any($2) and currency = 'CNY'
       and china_day > coalesce((select max(china_day) from payment.ledger_closed_days), '-infinity')) moved
   group by account

--   GroupAggregate
--     Group Key: ledger_day_sums.account
--     ->  Sort
--           Sort Key: ledger_day_sums.account
--           ->  Append
--                 ->  Index Scan using ledger_day_sums_pkey on ledger_day_sums
--                       Index Cond: ((owner_id = $1) AND (account = ANY ($2)) AND (currency = 'CNY'::text))
--                 ->  Index Scan using ledger_entries_of_owner on ledger_entries
--                       Index Cond: ((owner_id = $1) AND (account = ANY ($2)) AND (china_day > COALESCE((InitPlan 2).col1, '-infinity'::date)))
--                       Filter: (currency = 'CNY'::text)
--                       InitPlan 2
--                         ->  Result
--                               InitPlan 1
--                                 ->  Limit
--                                       ->  Index Only Scan Backward using ledger_closed_days_pkey on ledger_closed_days
