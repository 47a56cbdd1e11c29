-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.settle_text
update notice.texts set state = $2, settled_at = $3, sealed_phone = null, sealed_body = null
   where id = $1 and state = 'waiting'

--   Update on texts
--     ->  Index Scan using texts_pkey on texts
--           Index Cond: (id = $1)
--           Filter: (state = 'waiting'::text)
