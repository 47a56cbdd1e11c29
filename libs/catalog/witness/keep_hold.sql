-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_hold
insert into catalog.holds (id, variant_id, holder_id, quantity, state, placed_at, ends_at)
   values ($1, $2, $3, $4, 'open', $5, $6)

--   Insert on holds
--     ->  Result
