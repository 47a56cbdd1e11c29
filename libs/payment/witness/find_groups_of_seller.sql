-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_groups_of_seller
with page as materialized (
     select group_id, -sum(amount_fen) as amount_fen from payment.ledger_entries
     where owner_id = $1 and account = any($2) and group_id < coalesce($3, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
     group by group_id having sum(amount_fen) <> 0 order by group_id desc limit $4)
   select p.group_id as "groupId", p.amount_fen::bigint as "amountFen", (
     select max(t.happened_at) from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
     where e.owner_id = $1 and e.account = any($2) and e.group_id = p.group_id and e.amount_fen < 0) as since
   from page p order by p.group_id desc

--   CTE Scan on page p
--     CTE page
--       ->  Limit
--             ->  GroupAggregate
--                   Group Key: ledger_entries.group_id
--                   Filter: (sum(ledger_entries.amount_fen) <> '0'::numeric)
--                   ->  Sort
--                         Sort Key: ledger_entries.group_id DESC
--                         ->  Index Scan using ledger_entries_of_owner on ledger_entries
--                               Index Cond: ((owner_id = $1) AND (account = ANY ($2)))
--                               Filter: (group_id < COALESCE($3, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
--     SubPlan 2
--       ->  Aggregate
--             ->  Nested Loop
--                   ->  Index Scan using ledger_entries_of_owner on ledger_entries e
--                         Index Cond: ((owner_id = $1) AND (account = ANY ($2)))
--                         Filter: ((amount_fen < 0) AND (group_id = p.group_id))
--                   ->  Index Scan using ledger_transactions_pkey on ledger_transactions t
--                         Index Cond: (id = e.transaction_id)
