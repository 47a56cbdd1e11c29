-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.close_ledger_day
with closed as (
     insert into payment.ledger_closed_days (china_day, closed_at) values ($1, $2) on conflict do nothing returning china_day)
   insert into payment.ledger_day_sums (owner_id, account, currency, china_day, amount_fen)
   select coalesce(e.owner_id, '00000000-0000-0000-0000-000000000000'), e.account, e.currency, $1::date, sum(e.amount_fen)
   from payment.ledger_entries e where e.china_day = $1 and exists (select from closed)
   group by grouping sets ((e.owner_id, e.account, e.currency), (e.account, e.currency))
   having grouping(e.owner_id) = 1 or e.owner_id is not null

--   Insert on ledger_day_sums
--     CTE closed
--       ->  Insert on ledger_closed_days
--             Conflict Resolution: NOTHING
--             ->  Result
--     ->  Subquery Scan on "*SELECT*"
--           ->  GroupAggregate
--                 Group Key: e.account, e.currency, e.owner_id
--                 Group Key: e.account, e.currency
--                 Filter: ((GROUPING(e.owner_id) = 1) OR (e.owner_id IS NOT NULL))
--                 InitPlan 2
--                   ->  CTE Scan on closed
--                 ->  Sort
--                       Sort Key: e.account, e.currency, e.owner_id
--                       ->  Result
--                             One-Time Filter: (InitPlan 2).col1
--                             ->  Bitmap Heap Scan on ledger_entries e
--                                   Recheck Cond: (china_day = $1)
--                                   ->  Bitmap Index Scan on ledger_entries_day
--                                         Index Cond: (china_day = $1)
