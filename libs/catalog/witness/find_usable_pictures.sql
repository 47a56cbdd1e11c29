-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_usable_pictures
select content_hash as "contentHash" from catalog.uploads where person_id = $1 and content_hash = any($2)
   union select content_hash from catalog.product_pictures where product_id = $3 and content_hash = any($2)

--   Unique
--     ->  Merge Append
--           Sort Key: uploads.content_hash
--           ->  Index Only Scan using uploads_pkey on uploads
--                 Index Cond: ((person_id = $1) AND (content_hash = ANY ($2)))
--           ->  Sort
--                 Sort Key: product_pictures.content_hash
--                 ->  Bitmap Heap Scan on product_pictures
--                       Recheck Cond: (product_id = $3)
--                       Filter: (content_hash = ANY ($2))
--                       ->  Bitmap Index Scan on product_pictures_pkey
--                             Index Cond: (product_id = $3)
