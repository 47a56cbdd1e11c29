-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_pictures
select content_hash as "contentHash", width, height from catalog.pictures where content_hash = any($1)

--   Bitmap Heap Scan on pictures
--     Recheck Cond: (content_hash = ANY ($1))
--     ->  Bitmap Index Scan on pictures_pkey
--           Index Cond: (content_hash = ANY ($1))
