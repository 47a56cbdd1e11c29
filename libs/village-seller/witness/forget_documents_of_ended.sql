-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.forget_documents_of_ended
delete from village_seller.documents where application_id in (select id from village_seller.applications
  where state in ('refused', 'withdrawn') and decided_at < $1)

--   Delete on documents
--     ->  Nested Loop
--           ->  Bitmap Heap Scan on applications
--                 Recheck Cond: (state = ANY ('{refused,withdrawn}'::text[]))
--                 Filter: (decided_at < $1)
--                 ->  Bitmap Index Scan on applications_to_decide
--                       Index Cond: (state = ANY ('{refused,withdrawn}'::text[]))
--           ->  Bitmap Heap Scan on documents
--                 Recheck Cond: (application_id = applications.id)
--                 ->  Bitmap Index Scan on documents_application
--                       Index Cond: (application_id = applications.id)
