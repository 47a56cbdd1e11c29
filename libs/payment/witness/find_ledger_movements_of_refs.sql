-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_ledger_movements_of_refs
select t.provider_ref as ref, case t.kind when 'refund_paid' then 'refund' when 'refund_failed' then 'refund_failure' else 'charge' end as movement, e.amount_fen as "netMinor", t.currency,
  t.happened_at as "happenedAt" from payment.ledger_transactions t
   join payment.ledger_entries e on e.transaction_id = t.id and e.account = 'provider_clearing'
   where t.provider_ref = any($1)

--   Nested Loop
--     ->  Bitmap Heap Scan on ledger_entries e
--           Recheck Cond: (account = 'provider_clearing'::text)
--           ->  Bitmap Index Scan on ledger_entries_of_account
--                 Index Cond: (account = 'provider_clearing'::text)
--     ->  Memoize
--           Cache Key: e.transaction_id
--           Cache Mode: logical
--           ->  Index Scan using ledger_transactions_pkey on ledger_transactions t
--                 Index Cond: (id = e.transaction_id)
--                 Filter: (provider_ref = ANY ($1))
