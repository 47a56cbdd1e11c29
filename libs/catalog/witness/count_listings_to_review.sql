-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_listings_to_review
select count(*)::int as count from catalog.product_revisions where state = 'in_review'

--   Aggregate
--     ->  Bitmap Heap Scan on product_revisions
--           Recheck Cond: (state = 'in_review'::text)
--           ->  Bitmap Index Scan on product_revisions_waiting
