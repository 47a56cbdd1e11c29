-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.forget_consent_codes
delete from auth.consent_codes where expires_at < $1

--   Delete on consent_codes
--     ->  Bitmap Heap Scan on consent_codes
--           Recheck Cond: (expires_at < $1)
--           ->  Bitmap Index Scan on consent_codes_expires_at
--                 Index Cond: (expires_at < $1)
