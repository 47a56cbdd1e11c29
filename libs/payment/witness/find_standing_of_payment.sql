-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_standing_of_payment
select account, owner_id as "ownerId", group_id as "groupId", line_id as "lineId", role,
       (-sum(amount_fen))::bigint as "amountFen"
     from payment.ledger_entries where group_id = any(array(select s.group_id from payment.shares s where s.payment_id = $1)) and role is not null
     group by account, owner_id, group_id, line_id, role having sum(amount_fen) <> 0

--   HashAggregate
--     Group Key: ledger_entries.account, ledger_entries.owner_id, ledger_entries.group_id, ledger_entries.line_id, ledger_entries.role
--     Filter: (sum(ledger_entries.amount_fen) <> '0'::numeric)
--     InitPlan 1
--       ->  Bitmap Heap Scan on shares s
--             Recheck Cond: (payment_id = $1)
--             ->  Bitmap Index Scan on shares_pkey
--                   Index Cond: (payment_id = $1)
--     ->  Bitmap Heap Scan on ledger_entries
--           Recheck Cond: (group_id = ANY ((InitPlan 1).col1))
--           Filter: (role IS NOT NULL)
--           ->  Bitmap Index Scan on ledger_entries_group
--                 Index Cond: (group_id = ANY ((InitPlan 1).col1))
