-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_goods_to_harvest
select p.id, p.village_id as "villageId",
    (select coalesce(array_agg(v.id order by v.position, v.id), '{}') from catalog.variants v
      where v.product_id = p.id and v.withdrawn_at is null) as "variantIds"
   from catalog.products p where p.seller_id = $1 and p.code = $2

--   Index Scan using products_seller on products p
--     Index Cond: (seller_id = $1)
--     Filter: (code = $2)
--     SubPlan 1
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: v."position", v.id
--                   ->  Bitmap Heap Scan on variants v
--                         Recheck Cond: (product_id = p.id)
--                         Filter: (withdrawn_at IS NULL)
--                         ->  Bitmap Index Scan on variants_product
--                               Index Cond: (product_id = p.id)
