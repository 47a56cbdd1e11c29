-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.keep_application_item
insert into village_seller.application_items (application_id, item_id, done_at, done_by, document_id)
   values ($1, $2, $3, $4, $5)
   on conflict (application_id, item_id) do update set done_at = $3, done_by = $4, document_id = $5

--   Insert on application_items
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: application_items_pkey
--     ->  Result
