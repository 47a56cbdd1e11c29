-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.release_import
update catalog.imports set held_until = $4 where id = $1 and state = $2 and turn = $3 returning id

--   Update on imports
--     ->  Index Scan using imports_pkey on imports
--           Index Cond: (id = $1)
--           Filter: ((state = $2) AND (turn = $3))
