-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_stories_of_lines
select line_id as "lineId", role, (-sum(amount_fen))::bigint as "amountFen"
   from payment.ledger_entries where line_id = any($1) and role is not null group by line_id, role

--   HashAggregate
--     Group Key: line_id, role
--     ->  Bitmap Heap Scan on ledger_entries
--           Recheck Cond: (line_id = ANY ($1))
--           Filter: (role IS NOT NULL)
--           ->  Bitmap Index Scan on ledger_entries_line
--                 Index Cond: (line_id = ANY ($1))
