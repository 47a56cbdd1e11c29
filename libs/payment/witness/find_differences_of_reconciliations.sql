-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_differences_of_reconciliations
select reconciliation_id as "reconciliationId", kind, provider_ref as "providerRef", movement,
     provider_fen as "providerMinor", ledger_fen as "ledgerMinor", currency, happened_at as "happenedAt"
   from payment.reconciliation_differences where reconciliation_id = any($1) order by reconciliation_id, position

--   Sort
--     Sort Key: reconciliation_id, "position"
--     ->  Bitmap Heap Scan on reconciliation_differences
--           Recheck Cond: (reconciliation_id = ANY ($1))
--           ->  Bitmap Index Scan on reconciliation_differences_pkey
--                 Index Cond: (reconciliation_id = ANY ($1))
