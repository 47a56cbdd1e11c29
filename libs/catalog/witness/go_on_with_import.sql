-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.go_on_with_import
update catalog.imports set rows_done = $4, held_until = $5 where id = $1 and state = $2 and turn = $3 returning id

--   Update on imports
--     ->  Index Scan using imports_pkey on imports
--           Index Cond: (id = $1)
--           Filter: ((state = $2) AND (turn = $3))
