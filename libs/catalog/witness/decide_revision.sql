-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.decide_revision
update catalog.product_revisions set state = $2, decided_at = $3, decided_by = $4, reason = $5
   where id = $1 and state = 'in_review' returning product_id as "productId", base, content

--   Update on product_revisions
--     ->  Index Scan using product_revisions_waiting on product_revisions
--           Index Cond: (id = $1)
--           Filter: (state = 'in_review'::text)
