-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.attach_document_to_permit
update village_seller.documents set permit_id = $1
   where id = $2 and person_id = $3 and coalesce(permit_id, application_id, evidence_of) is null returning id

--   Update on documents
--     ->  Index Scan using documents_pkey on documents
--           Index Cond: (id = $2)
--           Filter: ((COALESCE(permit_id, application_id, evidence_of) IS NULL) AND (person_id = $3))
