-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.find_waiting_text
select id, sealed_phone as "sealedPhone", sealed_body as "sealedBody", expires_at as "expiresAt"
   from notice.texts where id = $1 and state = 'waiting'

--   Index Scan using texts_pkey on texts
--     Index Cond: (id = $1)
--     Filter: (state = 'waiting'::text)
