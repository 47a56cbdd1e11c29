-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.count_owners_of_accounts
with recursive pairs as (
     (select owner_id, account from payment.ledger_entries where owner_id is not null order by owner_id, account limit 1)
     union all
     select n.owner_id, n.account from pairs p cross join lateral (
       select e.owner_id, e.account from payment.ledger_entries e
       where e.owner_id is not null and (e.owner_id, e.account) > (p.owner_id, p.account)
       order by e.owner_id, e.account limit 1) n)
   select account, count(*)::int as owners from pairs group by account

--   HashAggregate
--     Group Key: pairs.account
--     CTE pairs
--       ->  Recursive Union
--             ->  Limit
--                   ->  Index Only Scan using ledger_entries_of_owner on ledger_entries
--             ->  Nested Loop
--                   ->  WorkTable Scan on pairs p
--                   ->  Limit
--                         ->  Index Only Scan using ledger_entries_of_owner on ledger_entries e
--                               Index Cond: (ROW(owner_id, account) > ROW(p.owner_id, p.account))
--     ->  CTE Scan on pairs
