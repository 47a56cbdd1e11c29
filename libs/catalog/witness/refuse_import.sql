-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.refuse_import
update catalog.imports set state = 'refused', refusal = $2, refusal_details = $3 where id = $1 and state = 'checking'

--   Update on imports
--     ->  Index Scan using imports_pkey on imports
--           Index Cond: (id = $1)
--           Filter: (state = 'checking'::text)
