-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.set_import_done
update catalog.imports set state = 'done' where id = $1 and state = 'applying'

--   Update on imports
--     ->  Index Scan using imports_pkey on imports
--           Index Cond: (id = $1)
--           Filter: (state = 'applying'::text)
