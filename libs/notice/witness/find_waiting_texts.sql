-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.find_waiting_texts
select id, sealed_phone as "sealedPhone", sealed_body as "sealedBody", expires_at as "expiresAt"
   from notice.texts where id = any($1) and state = 'waiting' order by id

--   Sort
--     Sort Key: id
--     ->  Bitmap Heap Scan on texts
--           Recheck Cond: (id = ANY ($1))
--           Filter: (state = 'waiting'::text)
--           ->  Bitmap Index Scan on texts_pkey
--                 Index Cond: (id = ANY ($1))
