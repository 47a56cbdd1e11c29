-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_told_listing
select p.code, r.content ->> 'title' as title, r.reason, e.cooperative_id as "cooperativeId"
   from catalog.product_revisions r join catalog.products p on p.id = r.product_id
   join village_seller.sellers e on e.id = p.seller_id where r.id = $1

--   Nested Loop
--     ->  Nested Loop
--           ->  Index Scan using product_revisions_pkey on product_revisions r
--                 Index Cond: (id = $1)
--           ->  Index Scan using products_pkey on products p
--                 Index Cond: (id = r.product_id)
--     ->  Index Scan using sellers_pkey on sellers e
--           Index Cond: (id = p.seller_id)
