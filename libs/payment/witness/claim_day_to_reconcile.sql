-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.claim_day_to_reconcile
select pg_advisory_xact_lock(hashtextextended('reconciliation of ' || $1::text, 0))

--   Result
