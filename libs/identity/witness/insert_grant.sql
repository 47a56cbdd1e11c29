-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.insert_grant
insert into identity.grants (id, person_id, role, subject_kind, subject_id, granted_at, granted_by)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (person_id, role, subject_kind, subject_id) where ended_at is null do nothing returning id

--   Insert on grants
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: grants_held_once
--     ->  Result
