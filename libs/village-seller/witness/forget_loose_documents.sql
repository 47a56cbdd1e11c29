-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.forget_loose_documents
delete from village_seller.documents where uploaded_at < $1 and application_id is null and permit_id is null
     and evidence_of is null

--   Delete on documents
--     ->  Index Scan using documents_loose on documents
--           Index Cond: (uploaded_at < $1)
--           Filter: ((application_id IS NULL) AND (permit_id IS NULL) AND (evidence_of IS NULL))
