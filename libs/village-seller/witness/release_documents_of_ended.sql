-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.release_documents_of_ended
update village_seller.application_items set document_id = null
   where document_id is not null and application_id in (select id from village_seller.applications
  where state in ('refused', 'withdrawn') and decided_at < $1)

--   Update on application_items
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on applications
--                 Recheck Cond: (state = ANY ('{refused,withdrawn}'::text[]))
--                 Filter: (decided_at < $1)
--                 ->  Bitmap Index Scan on applications_to_decide
--                       Index Cond: (state = ANY ('{refused,withdrawn}'::text[]))
--           ->  Bitmap Heap Scan on application_items
--                 Recheck Cond: (application_id = applications.id)
--                 Filter: (document_id IS NOT NULL)
--                 ->  Bitmap Index Scan on application_items_pkey
--                       Index Cond: (application_id = applications.id)
