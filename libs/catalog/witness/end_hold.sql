-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.end_hold
update catalog.holds set state = $2, ended_at = $3 where id = $1 and state = 'open' returning id

--   Update on holds
--     ->  Index Scan using holds_pkey on holds
--           Index Cond: (id = $1)
--           Filter: (state = 'open'::text)
