-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.end_grant
update identity.grants set ended_at = $5, ended_by = $6
   where person_id = $1 and role = $2 and subject_kind = $3 and subject_id = $4 and ended_at is null returning id

--   Update on grants
--     ->  Index Scan using grants_subject on grants
--           Index Cond: ((subject_kind = $3) AND (subject_id = $4))
--           Filter: ((ended_at IS NULL) AND (person_id = $1) AND (role = $2))
