-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_product_of_client_request
select id, code, seller_id as "sellerId", state, paused_at as "pausedAt", published_at as "publishedAt"
  from catalog.products where seller_id = $1 and client_request_id = $2 for no key update

--   LockRows
--     ->  Index Scan using products_client_request on products
--           Index Cond: ((seller_id = $1) AND (client_request_id = $2))
