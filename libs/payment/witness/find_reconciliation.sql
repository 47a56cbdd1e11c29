-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_reconciliation
select r.id, r.china_day as day, r.run_at as "runAt", r.run, r.provider, r.provider_count as "providerCount",
  r.provider_fen as "providerFen", r.ledger_count as "ledgerCount", r.ledger_fen as "ledgerFen",
  r.difference_count as "differenceCount" from payment.reconciliations r where r.china_day = $1 order by r.run desc limit 1

--   Limit
--     ->  Index Scan Backward using reconciliations_day on reconciliations r
--           Index Cond: (china_day = $1)
