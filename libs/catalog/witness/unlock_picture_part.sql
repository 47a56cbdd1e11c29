-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.unlock_picture_part
update catalog.picture_parts set locked_by = null, locked_until = null where id = $1 and locked_by = $2

--   Update on picture_parts
--     ->  Index Scan using picture_parts_pkey on picture_parts
--           Index Cond: (id = $1)
--           Filter: (locked_by = $2)
