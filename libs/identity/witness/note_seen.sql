-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.note_seen
update auth.sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2

--   Update on sessions
--     ->  Index Scan using sessions_pkey on sessions
--           Index Cond: (id = $1)
--           Filter: (last_seen_at < $2)
