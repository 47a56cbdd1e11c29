-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.forget_challenges
delete from auth.sign_in_challenges where expires_at < $1

--   Delete on sign_in_challenges
--     ->  Bitmap Heap Scan on sign_in_challenges
--           Recheck Cond: (expires_at < $1)
--           ->  Bitmap Index Scan on sign_in_challenges_expires_at
--                 Index Cond: (expires_at < $1)
