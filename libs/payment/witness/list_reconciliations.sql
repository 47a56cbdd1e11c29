-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.list_reconciliations
select r.id, r.china_day as day, r.run_at as "runAt", r.run, r.provider, r.provider_count as "providerCount",
  r.provider_fen as "providerFen", r.ledger_count as "ledgerCount", r.ledger_fen as "ledgerFen",
  r.difference_count as "differenceCount" from payment.reconciliations r
   where r.china_day < coalesce($1, 'infinity'::date)
     and not exists (select from payment.reconciliations n where n.china_day = r.china_day and n.run > r.run)
   order by r.china_day desc limit $2

--   Limit
--     ->  Nested Loop Anti Join
--           ->  Index Scan Backward using reconciliations_day on reconciliations r
--                 Index Cond: (china_day < COALESCE($1, 'infinity'::date))
--           ->  Index Only Scan using reconciliations_day on reconciliations n
--                 Index Cond: ((china_day = r.china_day) AND (run > r.run))
