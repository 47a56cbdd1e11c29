-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_product
select id, code, seller_id as "sellerId", state, paused_at as "pausedAt", published_at as "publishedAt"
  from catalog.products where code = $1 and seller_id = $2 for no key update

--   LockRows
--     ->  Index Scan using products_seller on products
--           Index Cond: (seller_id = $2)
--           Filter: (code = $1)
