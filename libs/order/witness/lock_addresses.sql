-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.lock_addresses
select pg_advisory_xact_lock(hashtextextended('addresses of ' || $1::text, 0))

--   Result
