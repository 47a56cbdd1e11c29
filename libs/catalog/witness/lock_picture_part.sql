-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_picture_part
update catalog.picture_parts set locked_by = $2, locked_until = $4
   where id = $1 and (locked_until is null or locked_until < $3) returning id

--   Update on picture_parts
--     ->  Index Scan using picture_parts_pkey on picture_parts
--           Index Cond: (id = $1)
--           Filter: ((locked_until IS NULL) OR (locked_until < $3))
