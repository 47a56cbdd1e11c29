-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.set_password
insert into auth.passwords (person_id, hash, set_at) values ($1, $2, $3)
   on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at returning person_id

--   Insert on passwords
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: passwords_pkey
--     ->  Result
