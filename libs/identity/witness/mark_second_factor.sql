-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.mark_second_factor
update auth.sessions set second_factor_at = $2 where id = $1 returning id

--   Update on sessions
--     ->  Index Scan using sessions_pkey on sessions
--           Index Cond: (id = $1)
