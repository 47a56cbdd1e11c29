-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_permits_to_decide.en
select p.id, p.kind, p.number, p.issuer, p.valid_from as "validFrom", p.valid_until as "validUntil", p.state,
    p.submitted_at as "submittedAt", p.decided_at as "decidedAt", p.reason, s.code as "sellerCode",
    s.name_en as "sellerName", (select d.id from village_seller.documents d where d.permit_id = p.id limit 1) as "documentId"
  from village_seller.permits p join village_seller.sellers s on s.id = p.seller_id where p.state = 'submitted' and (p.submitted_at, p.id) > ($1, $2) order by p.submitted_at, p.id limit $3

--   Limit
--     ->  Nested Loop
--           ->  Index Scan using permits_to_decide on permits p
--                 Index Cond: ((state = 'submitted'::text) AND (ROW(submitted_at, id) > ROW($1, $2)))
--           ->  Index Scan using sellers_pkey on sellers s
--                 Index Cond: (id = p.seller_id)
--           SubPlan 1
--             ->  Limit
--                   ->  Index Scan using documents_permit on documents d
--                         Index Cond: (permit_id = p.id)

-- village_seller.list_permits_to_decide.zh
select p.id, p.kind, p.number, p.issuer, p.valid_from as "validFrom", p.valid_until as "validUntil", p.state,
    p.submitted_at as "submittedAt", p.decided_at as "decidedAt", p.reason, s.code as "sellerCode",
    s.name as "sellerName", (select d.id from village_seller.documents d where d.permit_id = p.id limit 1) as "documentId"
  from village_seller.permits p join village_seller.sellers s on s.id = p.seller_id where p.state = 'submitted' and (p.submitted_at, p.id) > ($1, $2) order by p.submitted_at, p.id limit $3

--   Limit
--     ->  Nested Loop
--           ->  Index Scan using permits_to_decide on permits p
--                 Index Cond: ((state = 'submitted'::text) AND (ROW(submitted_at, id) > ROW($1, $2)))
--           ->  Index Scan using sellers_pkey on sellers s
--                 Index Cond: (id = p.seller_id)
--           SubPlan 1
--             ->  Limit
--                   ->  Index Scan using documents_permit on documents d
--                         Index Cond: (permit_id = p.id)
