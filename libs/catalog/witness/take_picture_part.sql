-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.take_picture_part
update catalog.picture_parts set content_hash = $2 where id = $1

--   Update on picture_parts
--     ->  Index Scan using picture_parts_pkey on picture_parts
--           Index Cond: (id = $1)
