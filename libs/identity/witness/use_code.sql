-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.use_code
update auth.sign_in_codes set used_at = $2, sealed_code = null
   where id = $1 and used_at is null and expires_at > $2 returning id

--   Update on sign_in_codes
--     ->  Index Scan using sign_in_codes_pkey on sign_in_codes
--           Index Cond: (id = $1)
--           Filter: ((used_at IS NULL) AND (expires_at > $2))
