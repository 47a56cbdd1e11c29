-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.end_session
update auth.sessions set ended_at = $3
   where id = $2 and person_id = $1 and ended_at is null and expires_at > $3 returning id

--   Update on sessions
--     ->  Index Scan using sessions_pkey on sessions
--           Index Cond: (id = $2)
--           Filter: ((ended_at IS NULL) AND (expires_at > $3) AND (person_id = $1))
