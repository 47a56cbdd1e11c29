-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.use_recovery_code
update auth.recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null
   returning person_id

--   Update on recovery_codes
--     ->  Index Scan using recovery_codes_pkey on recovery_codes
--           Index Cond: ((person_id = $1) AND (code_hash = $2))
--           Filter: (used_at IS NULL)
