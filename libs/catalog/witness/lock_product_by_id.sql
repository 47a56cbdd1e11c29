-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_product_by_id
select id, code, seller_id as "sellerId", state, paused_at as "pausedAt", published_at as "publishedAt"
  from catalog.products where id = $1 for no key update

--   LockRows
--     ->  Index Scan using products_pkey on products
--           Index Cond: (id = $1)
