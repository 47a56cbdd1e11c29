-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.attach_document
update village_seller.documents set application_id = $1
   where id = $2 and person_id = $3 and permit_id is null and evidence_of is null
     and (application_id is null or application_id = $1)
   returning id

--   Update on documents
--     ->  Index Scan using documents_pkey on documents
--           Index Cond: (id = $2)
--           Filter: ((permit_id IS NULL) AND (evidence_of IS NULL) AND ((application_id IS NULL) OR (application_id = $1)) AND (person_id = $3))
