-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.begin_picture_part
insert into catalog.picture_parts (id, person_id, bytes, began_at, ends_at) values ($1, $2, $3, $4, $5)

--   Insert on picture_parts
--     ->  Result
