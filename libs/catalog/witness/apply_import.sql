-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.apply_import
update catalog.imports set state = 'applying', confirmed = $3, applied_at = $4, applied_by = $5, second_factor = $6,
     held_until = $4, rows_done = 0
   where id = $1 and seller_id = $2 and state = 'ready' returning id

--   Update on imports
--     ->  Index Scan using imports_seller on imports
--           Index Cond: (seller_id = $2)
--           Filter: ((id = $1) AND (state = 'ready'::text))
