-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_seller_money_of_groups
select group_id as "groupId", account, sum(amount_fen)::bigint as "amountFen" from payment.ledger_entries
   where group_id = any($1) and account = any($2) group by group_id, account

--   GroupAggregate
--     Group Key: group_id, account
--     ->  Sort
--           Sort Key: group_id, account
--           ->  Bitmap Heap Scan on ledger_entries
--                 Recheck Cond: ((group_id = ANY ($1)) AND (account = ANY ($2)))
--                 ->  BitmapAnd
--                       ->  Bitmap Index Scan on ledger_entries_group
--                             Index Cond: (group_id = ANY ($1))
--                       ->  Bitmap Index Scan on ledger_entries_of_account
--                             Index Cond: (account = ANY ($2))
