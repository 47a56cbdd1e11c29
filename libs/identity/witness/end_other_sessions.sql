-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.end_other_sessions
update auth.sessions set ended_at = $3
   where person_id = $1 and id <> $2 and ended_at is null and expires_at > $3 returning id

--   Update on sessions
--     ->  Bitmap Heap Scan on sessions
--           Recheck Cond: (person_id = $1)
--           Filter: ((ended_at IS NULL) AND (id <> $2) AND (expires_at > $3))
--           ->  Bitmap Index Scan on sessions_person_started_at
--                 Index Cond: (person_id = $1)
