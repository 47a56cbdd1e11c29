-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_permits_of_seller.en
select p.id, p.kind, p.number, p.issuer, p.valid_from as "validFrom", p.valid_until as "validUntil", p.state,
    p.submitted_at as "submittedAt", p.decided_at as "decidedAt", p.reason, s.code as "sellerCode",
    s.name_en as "sellerName", (select d.id from village_seller.documents d where d.permit_id = p.id limit 1) as "documentId"
  from village_seller.permits p join village_seller.sellers s on s.id = p.seller_id where p.seller_id = $1 order by p.submitted_at desc, p.id desc

--   Sort
--     Sort Key: p.submitted_at DESC, p.id DESC
--     ->  Nested Loop
--           ->  Index Scan using permits_seller on permits p
--                 Index Cond: (seller_id = $1)
--           ->  Index Scan using sellers_pkey on sellers s
--                 Index Cond: (id = $1)
--           SubPlan 1
--             ->  Limit
--                   ->  Index Scan using documents_permit on documents d
--                         Index Cond: (permit_id = p.id)

-- village_seller.find_permits_of_seller.zh
select p.id, p.kind, p.number, p.issuer, p.valid_from as "validFrom", p.valid_until as "validUntil", p.state,
    p.submitted_at as "submittedAt", p.decided_at as "decidedAt", p.reason, s.code as "sellerCode",
    s.name as "sellerName", (select d.id from village_seller.documents d where d.permit_id = p.id limit 1) as "documentId"
  from village_seller.permits p join village_seller.sellers s on s.id = p.seller_id where p.seller_id = $1 order by p.submitted_at desc, p.id desc

--   Sort
--     Sort Key: p.submitted_at DESC, p.id DESC
--     ->  Nested Loop
--           ->  Index Scan using permits_seller on permits p
--                 Index Cond: (seller_id = $1)
--           ->  Index Scan using sellers_pkey on sellers s
--                 Index Cond: (id = $1)
--           SubPlan 1
--             ->  Limit
--                   ->  Index Scan using documents_permit on documents d
--                         Index Cond: (permit_id = p.id)
