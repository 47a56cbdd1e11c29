-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.hand_in_document
update village_seller.documents set evidence_of = $1
   where id = $2 and person_id = $3 and num_nonnulls(application_id, permit_id, evidence_of) = 0 returning id

--   Update on documents
--     ->  Index Scan using documents_pkey on documents
--           Index Cond: (id = $2)
--           Filter: ((person_id = $3) AND (num_nonnulls(application_id, permit_id, evidence_of) = 0))
