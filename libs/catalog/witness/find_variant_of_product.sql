-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_variant_of_product
select v.id, v.price_fen::int as "priceFen",
    (select count(*)::int from catalog.variants o where o.product_id = v.product_id and o.withdrawn_at is null) as "packs"
   from catalog.variants v where v.id = $1 and v.product_id = $2 and v.withdrawn_at is null

--   Index Scan using variants_pkey on variants v
--     Index Cond: (id = $1)
--     Filter: ((withdrawn_at IS NULL) AND (product_id = $2))
--     SubPlan 1
--       ->  Aggregate
--             ->  Bitmap Heap Scan on variants o
--                   Recheck Cond: (product_id = v.product_id)
--                   Filter: (withdrawn_at IS NULL)
--                   ->  Bitmap Index Scan on variants_product
--                         Index Cond: (product_id = v.product_id)
