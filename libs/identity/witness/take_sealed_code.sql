-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.take_sealed_code
with waiting as (
     select id, sealed_code from auth.sign_in_codes
     where id = $1 and used_at is null and sealed_code is not null and expires_at > $2 for update
   )
   update auth.sign_in_codes c set sealed_code = null from waiting w where c.id = w.id
   returning c.id, c.sealed_phone as "sealedPhone", w.sealed_code as "sealedCode", c.language, c.expires_at as "expiresAt"

--   Update on sign_in_codes c
--     CTE waiting
--       ->  LockRows
--             ->  Index Scan using sign_in_codes_pkey on sign_in_codes
--                   Index Cond: (id = $1)
--                   Filter: ((used_at IS NULL) AND (sealed_code IS NOT NULL) AND (expires_at > $2))
--     ->  Nested Loop
--           ->  CTE Scan on waiting w
--           ->  Index Scan using sign_in_codes_pkey on sign_in_codes c
--                 Index Cond: (id = w.id)
