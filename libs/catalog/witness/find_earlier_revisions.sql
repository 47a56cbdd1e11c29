-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_earlier_revisions
select r.id, r.product_id as "productId", r.number, r.base, r.state, r.content, r.findings,
    r.submitted_at as "submittedAt", r.decided_at as "decidedAt", r.reason
   from catalog.product_revisions r where r.product_id = any($1) and r.state not in ('draft', 'withdrawn')
   order by r.product_id, r.number desc

--   Sort
--     Sort Key: product_id, number DESC
--     ->  Bitmap Heap Scan on product_revisions r
--           Recheck Cond: (product_id = ANY ($1))
--           Filter: (state <> ALL ('{draft,withdrawn}'::text[]))
--           ->  Bitmap Index Scan on product_revisions_number_of_product
--                 Index Cond: (product_id = ANY ($1))
