-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_picture_part
select bytes, content_hash as "contentHash" from catalog.picture_parts where id = $1 and person_id = $2 and ends_at > $3

--   Index Scan using picture_parts_pkey on picture_parts
--     Index Cond: (id = $1)
--     Filter: ((ends_at > $3) AND (person_id = $2))
