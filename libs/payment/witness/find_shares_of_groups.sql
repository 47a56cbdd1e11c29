-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_shares_of_groups
select line_id as "lineId", group_id as "groupId", role, owner_id as "ownerId", (-sum(amount_fen))::bigint as "amountFen"
   from payment.ledger_entries where group_id = any($1) and role is not null
   group by line_id, group_id, role, owner_id having sum(amount_fen) <> 0 order by group_id, line_id, role

--   GroupAggregate
--     Group Key: group_id, line_id, role, owner_id
--     Filter: (sum(amount_fen) <> '0'::numeric)
--     ->  Sort
--           Sort Key: group_id, line_id, role, owner_id
--           ->  Bitmap Heap Scan on ledger_entries
--                 Recheck Cond: (group_id = ANY ($1))
--                 Filter: (role IS NOT NULL)
--                 ->  Bitmap Index Scan on ledger_entries_group
--                       Index Cond: (group_id = ANY ($1))
