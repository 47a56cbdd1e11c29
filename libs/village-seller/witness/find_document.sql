-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_document
select d.sealed_key as "sealedKey", d.content, d.person_id = $2 as own
   from village_seller.documents d left join village_seller.applications a on a.id = d.application_id
   where d.id = $1 and (d.person_id = $2 or a.village_id = any($3)
     or ($4 and num_nonnulls(d.application_id, d.permit_id, d.evidence_of) > 0))

--   Nested Loop Left Join
--     Filter: ((d.person_id = $2) OR (a.village_id = ANY ($3)) OR ($4 AND (num_nonnulls(d.application_id, d.permit_id, d.evidence_of) > 0)))
--     ->  Index Scan using documents_pkey on documents d
--           Index Cond: (id = $1)
--     ->  Index Scan using applications_pkey on applications a
--           Index Cond: (id = d.application_id)
