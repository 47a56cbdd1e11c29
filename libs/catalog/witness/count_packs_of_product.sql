-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_packs_of_product
select count(*)::int as count from catalog.variants where product_id = $1 and withdrawn_at is null

--   Aggregate
--     ->  Bitmap Heap Scan on variants
--           Recheck Cond: (product_id = $1)
--           Filter: (withdrawn_at IS NULL)
--           ->  Bitmap Index Scan on variants_product
--                 Index Cond: (product_id = $1)
