-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_upload
insert into catalog.uploads (person_id, content_hash, at) values ($1, $2, $3)
   on conflict (person_id, content_hash) do update set at = excluded.at

--   Insert on uploads
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: uploads_pkey
--     ->  Result
