-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.put_pending_second_factor
insert into auth.second_factors (person_id, sealed_pending_secret) values ($1, $2)
   on conflict (person_id) do update set sealed_pending_secret = excluded.sealed_pending_secret returning person_id

--   Insert on second_factors
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: second_factors_pkey
--     ->  Result
