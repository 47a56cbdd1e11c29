-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.use_challenge
update auth.sign_in_challenges set used_at = $2 where id = $1 and used_at is null returning id

--   Update on sign_in_challenges
--     ->  Index Scan using sign_in_challenges_pkey on sign_in_challenges
--           Index Cond: (id = $1)
--           Filter: (used_at IS NULL)
