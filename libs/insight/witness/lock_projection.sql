-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.lock_projection
select pg_advisory_xact_lock(hashtext('insight.projection'))

--   Result
