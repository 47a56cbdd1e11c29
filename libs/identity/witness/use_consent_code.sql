-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.use_consent_code
update auth.consent_codes set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id

--   Update on consent_codes
--     ->  Index Scan using consent_codes_pkey on consent_codes
--           Index Cond: (id = $1)
--           Filter: ((used_at IS NULL) AND (expires_at > $2))
