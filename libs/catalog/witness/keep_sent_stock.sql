-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_sent_stock
insert into catalog.sent_stocks (variant_id, packs) values ($1, $2)
   on conflict (variant_id) do update set packs = excluded.packs where sent_stocks.packs <> excluded.packs

--   Insert on sent_stocks
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: sent_stocks_pkey
--     Conflict Filter: (sent_stocks.packs <> excluded.packs)
--     ->  Result
