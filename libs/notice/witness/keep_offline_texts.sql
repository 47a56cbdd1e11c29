-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.keep_offline_texts
insert into notice.offline_texts (id, masked_phone, sealed_body, sent_at, expires_at)
   select * from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[]) on conflict (id) do nothing

--   Insert on offline_texts
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: offline_texts_pkey
--     ->  Function Scan on unnest
