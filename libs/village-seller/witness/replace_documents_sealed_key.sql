-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.replace_documents_sealed_key
update village_seller.documents set sealed_key = $2 where id = $1

--   Update on documents
--     ->  Index Scan using documents_pkey on documents
--           Index Cond: (id = $1)
