-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.count_try_of_challenge
update auth.sign_in_challenges set tries = tries + 1
   where token_hash = $1 and used_at is null and expires_at > $2 and tries < 5
   returning id, person_id as "personId", method

--   Update on sign_in_challenges
--     ->  Index Scan using sign_in_challenges_token on sign_in_challenges
--           Index Cond: (token_hash = $1)
--           Filter: ((used_at IS NULL) AND (expires_at > $2) AND (tries < 5))
