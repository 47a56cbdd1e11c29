-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.set_import_read
update catalog.imports set rows = $2 where id = $1

--   Update on imports
--     ->  Index Scan using imports_pkey on imports
--           Index Cond: (id = $1)
