-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.forget_sessions
delete from auth.sessions where expires_at < $1

--   Delete on sessions
--     ->  Bitmap Heap Scan on sessions
--           Recheck Cond: (expires_at < $1)
--           ->  Bitmap Index Scan on sessions_expires_at
--                 Index Cond: (expires_at < $1)
