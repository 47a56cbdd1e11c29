-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_product_of_revision
select id, code, seller_id as "sellerId", state, paused_at as "pausedAt", published_at as "publishedAt"
  from catalog.products where id = (select product_id from catalog.product_revisions where id = $1) for no key update

--   LockRows
--     InitPlan 1
--       ->  Index Scan using product_revisions_pkey on product_revisions
--             Index Cond: (id = $1)
--     ->  Index Scan using products_pkey on products
--           Index Cond: (id = (InitPlan 1).col1)
