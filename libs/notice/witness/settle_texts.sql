-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.settle_texts
update notice.texts set state = $2, settled_at = $3, sealed_phone = null, sealed_body = null
   where id = any($1) and state = 'waiting'

--   Update on texts
--     ->  Bitmap Heap Scan on texts
--           Recheck Cond: (id = ANY ($1))
--           Filter: (state = 'waiting'::text)
--           ->  Bitmap Index Scan on texts_pkey
--                 Index Cond: (id = ANY ($1))
