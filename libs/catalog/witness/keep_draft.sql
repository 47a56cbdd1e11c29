-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_draft
update catalog.product_revisions set content = $2 where id = $1 and state = 'draft'

--   Update on product_revisions
--     ->  Index Scan using product_revisions_pkey on product_revisions
--           Index Cond: (id = $1)
--           Filter: (state = 'draft'::text)
