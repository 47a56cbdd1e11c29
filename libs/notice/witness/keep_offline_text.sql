-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.keep_offline_text
insert into notice.offline_texts (id, masked_phone, sealed_body, sent_at, expires_at) values ($1, $2, $3, $4, $5)
   on conflict (id) do nothing

--   Insert on offline_texts
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: offline_texts_pkey
--     ->  Result
