-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.keep_real_name
insert into identity.real_names as known (person_id, sealed_name, masked_name, sealed_identity_number,
     masked_identity_number, identity_index, level, checked_by, checked_at, due_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (person_id) do update set sealed_name = $2, masked_name = $3, sealed_identity_number = $4,
     masked_identity_number = $5, identity_index = $6, level = $7, checked_by = $8, checked_at = $9, due_on = $10,
     seen_what = null, seen_where = null, seen_by = null

--   Insert on real_names known
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: real_names_pkey
--     ->  Result
