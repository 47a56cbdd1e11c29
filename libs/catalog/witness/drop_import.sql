-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.drop_import
update catalog.imports set state = 'dropped'
   where id = $1 and seller_id = $2 and state in ('checking', 'ready') returning id

--   Update on imports
--     ->  Index Scan using imports_seller on imports
--           Index Cond: (seller_id = $2)
--           Filter: ((state = ANY ('{checking,ready}'::text[])) AND (id = $1))
