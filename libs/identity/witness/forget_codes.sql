-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.forget_codes
delete from auth.sign_in_codes where expires_at < $1

--   Delete on sign_in_codes
--     ->  Bitmap Heap Scan on sign_in_codes
--           Recheck Cond: (expires_at < $1)
--           ->  Bitmap Index Scan on sign_in_codes_expires_at
--                 Index Cond: (expires_at < $1)
