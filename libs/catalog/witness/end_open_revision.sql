-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.end_open_revision
update catalog.product_revisions set state = $2
   where product_id = $1 and state in ('draft', 'in_review', 'changes_wanted')

--   Update on product_revisions
--     ->  Index Scan using product_revisions_one_open on product_revisions
--           Index Cond: (product_id = $1)
--           Filter: (state = ANY ('{draft,in_review,changes_wanted}'::text[]))
