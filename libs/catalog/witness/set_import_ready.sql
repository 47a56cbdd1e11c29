-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.set_import_ready
update catalog.imports set state = 'ready' where id = $1 and state = 'checking'

--   Update on imports
--     ->  Index Scan using imports_pkey on imports
--           Index Cond: (id = $1)
--           Filter: (state = 'checking'::text)
