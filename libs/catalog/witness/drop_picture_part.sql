-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.drop_picture_part
delete from catalog.picture_parts where id = $1

--   Delete on picture_parts
--     ->  Index Scan using picture_parts_pkey on picture_parts
--           Index Cond: (id = $1)
