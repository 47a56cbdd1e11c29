-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_newest_revision
select id, number, base, state, content from catalog.product_revisions
   where product_id = $1 order by number desc limit 1

--   Limit
--     ->  Index Scan Backward using product_revisions_number_of_product on product_revisions
--           Index Cond: (product_id = $1)
