-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.keep_watermark
insert into insight.watermarks (name, transaction_id) values ('ledger', $1)
   on conflict (name) do update set transaction_id = greatest(watermarks.transaction_id, excluded.transaction_id)

--   Insert on watermarks
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: watermarks_pkey
--     ->  Result
