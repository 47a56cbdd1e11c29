-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.drop_open_imports
update catalog.imports set state = 'dropped' where seller_id = $1 and state in ('checking', 'ready')
   returning id, person_id as "personId"

--   Update on imports
--     ->  Index Scan using imports_seller on imports
--           Index Cond: (seller_id = $1)
--           Filter: (state = ANY ('{checking,ready}'::text[]))
