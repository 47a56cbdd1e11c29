-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.lock_idempotency_key
select pg_advisory_xact_lock(hashtextextended($1, 0))

--   Result
