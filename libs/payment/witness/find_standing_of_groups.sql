-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_standing_of_groups
select account, owner_id as "ownerId", group_id as "groupId", line_id as "lineId", role,
       (-sum(amount_fen))::bigint as "amountFen"
     from payment.ledger_entries where group_id = any($1) and role is not null
     group by account, owner_id, group_id, line_id, role having sum(amount_fen) <> 0

--   HashAggregate
--     Group Key: account, owner_id, group_id, line_id, role
--     Filter: (sum(amount_fen) <> '0'::numeric)
--     ->  Bitmap Heap Scan on ledger_entries
--           Recheck Cond: (group_id = ANY ($1))
--           Filter: (role IS NOT NULL)
--           ->  Bitmap Index Scan on ledger_entries_group
--                 Index Cond: (group_id = ANY ($1))
