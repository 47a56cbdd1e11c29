-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_marks_of_product
select m.id, m.kind, m.number, m.evidence, m.evidence_en as "evidenceEn", m.valid_from as "validFrom",
    m.valid_until as "validUntil", m.state, m.submitted_at as "submittedAt", m.decided_at as "decidedAt", m.reason,
    m.withdrawn_at as "withdrawnAt", m.withdrawal_reason as "withdrawalReason", m.document_id as "documentId",
    p.code as "productCode", coalesce(nullif(p.title, ''), r.title, '') as "productTitle",
    coalesce(nullif(p.title_en, ''), r."titleEn", '') as "productTitleEn",
    e.code as "sellerCode", e.name as "sellerName", e.name_en as "sellerNameEn", places.names, places."namesEn",
    coalesce(places."holdsGoods", false) as "holdsGoods"
  from catalog.marks m
  join catalog.products p on p.id = m.product_id
  join village_seller.sellers e on e.id = p.seller_id
  left join lateral (select content->>'title' as title, content->>'titleEn' as "titleEn" from catalog.product_revisions
    where product_id = p.id order by number desc limit 1) r on true
  cross join lateral (select json_agg(coalesce(v.name, d.name) order by n.position) as names,
      json_agg(coalesce(v.name_en, d.name_en) order by n.position) as "namesEn",
      (select m.place_ids && array[w.id, w.town_id, w.county_id, y.parent_id] from village_seller.villages w
        join village_seller.divisions y on y.id = w.county_id where w.id = p.village_id) as "holdsGoods"
    from unnest(m.place_ids) with ordinality n (id, position)
    left join village_seller.villages v on v.id = n.id left join village_seller.divisions d on d.id = n.id) places where m.product_id = $1 order by m.submitted_at desc, m.id desc

--   Sort
--     Sort Key: m.submitted_at DESC, m.id DESC
--     ->  Nested Loop
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Index Scan using marks_product on marks m
--                                   Index Cond: (product_id = $1)
--                             ->  Index Scan using products_pkey on products p
--                                   Index Cond: (id = $1)
--                       ->  Index Scan using sellers_pkey on sellers e
--                             Index Cond: (id = p.seller_id)
--                 ->  Limit
--                       ->  Index Scan Backward using product_revisions_number_of_product on product_revisions
--                             Index Cond: (product_id = p.id)
--           ->  Aggregate
--                 InitPlan 1
--                   ->  Nested Loop
--                         ->  Index Scan using villages_pkey on villages w
--                               Index Cond: (id = p.village_id)
--                         ->  Index Scan using divisions_pkey on divisions y
--                               Index Cond: (id = w.county_id)
--                 ->  Nested Loop Left Join
--                       ->  Nested Loop Left Join
--                             ->  Function Scan on unnest n
--                             ->  Index Scan using villages_pkey on villages v
--                                   Index Cond: (id = n.id)
--                       ->  Index Scan using divisions_pkey on divisions d
--                             Index Cond: (id = n.id)
