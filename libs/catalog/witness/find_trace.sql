-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_trace.en
select l.code as "lotCode", coalesce(nullif(p.title_en, ''), nullif(w.content ->> 'titleEn', ''), nullif(p.title, ''), '') as title,
     v.name_en as "villageName", n.name_en as "townName", c.name_en as "countyName", l.harvested_on::text as "harvestedOn",
     case when s.kind in ('cooperative', 'company') or (s.household_id is not null and (s.household_id is null or exists (select from village_seller.consents q
      where q.seller_id = s.id and q.purpose = 'name' and q.ended_at is null and q.valid_until >= $2::date))) then s.name_en
       end as producer, s.kind as "producerKind",
     (select d.code from catalog.product_cards d where d.product_id = p.id) as "productCode",
     (select coalesce(json_agg(json_build_object('number', t.number, 'quantity', t.quantity, 'unit', t.unit, 'bases', t.bases,
         'promise', t.promise, 'contact', t.contact, 'issuedOn', t.issued_on, 'validUntil', t.valid_until) order by t.issued_on, t.id), '[]')
       from catalog.lot_certificates t where t.lot_id = l.id) as certificates
   from catalog.lots l join catalog.products p on p.id = l.product_id join village_seller.sellers s on s.id = l.seller_id
     join village_seller.villages v on v.id = l.village_id join village_seller.divisions n on n.id = v.town_id
     join village_seller.divisions c on c.id = v.county_id
     left join lateral (select r.content from catalog.product_revisions r where r.product_id = p.id
       order by r.number desc limit 1) w on p.title = ''
   where l.code = $1

--   Nested Loop Left Join
--     Join Filter: (p.title = ''::text)
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Index Scan using lots_code on lots l
--                                         Index Cond: (code = $1)
--                                   ->  Index Scan using products_pkey on products p
--                                         Index Cond: (id = l.product_id)
--                             ->  Index Scan using sellers_pkey on sellers s
--                                   Index Cond: (id = l.seller_id)
--                       ->  Index Scan using villages_pkey on villages v
--                             Index Cond: (id = l.village_id)
--                 ->  Index Scan using divisions_pkey on divisions n
--                       Index Cond: (id = v.town_id)
--           ->  Index Scan using divisions_pkey on divisions c
--                 Index Cond: (id = v.county_id)
--     ->  Limit
--           ->  Index Scan Backward using product_revisions_number_of_product on product_revisions r
--                 Index Cond: (product_id = p.id)
--     SubPlan 1
--       ->  Index Scan using consents_running on consents q
--             Index Cond: ((seller_id = s.id) AND (purpose = 'name'::text))
--             Filter: (valid_until >= $2)
--     SubPlan 3
--       ->  Index Scan using product_cards_pkey on product_cards d
--             Index Cond: (product_id = p.id)
--     SubPlan 4
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: t.issued_on, t.id
--                   ->  Index Scan using lot_certificates_lot on lot_certificates t
--                         Index Cond: (lot_id = l.id)

-- catalog.find_trace.zh
select l.code as "lotCode", coalesce(nullif(p.title, ''), nullif(w.content ->> 'title', ''), nullif(p.title, ''), '') as title,
     v.name as "villageName", n.name as "townName", c.name as "countyName", l.harvested_on::text as "harvestedOn",
     case when s.kind in ('cooperative', 'company') or (s.household_id is not null and (s.household_id is null or exists (select from village_seller.consents q
      where q.seller_id = s.id and q.purpose = 'name' and q.ended_at is null and q.valid_until >= $2::date))) then s.name
       end as producer, s.kind as "producerKind",
     (select d.code from catalog.product_cards d where d.product_id = p.id) as "productCode",
     (select coalesce(json_agg(json_build_object('number', t.number, 'quantity', t.quantity, 'unit', t.unit, 'bases', t.bases,
         'promise', t.promise, 'contact', t.contact, 'issuedOn', t.issued_on, 'validUntil', t.valid_until) order by t.issued_on, t.id), '[]')
       from catalog.lot_certificates t where t.lot_id = l.id) as certificates
   from catalog.lots l join catalog.products p on p.id = l.product_id join village_seller.sellers s on s.id = l.seller_id
     join village_seller.villages v on v.id = l.village_id join village_seller.divisions n on n.id = v.town_id
     join village_seller.divisions c on c.id = v.county_id
     left join lateral (select r.content from catalog.product_revisions r where r.product_id = p.id
       order by r.number desc limit 1) w on p.title = ''
   where l.code = $1

--   Nested Loop Left Join
--     Join Filter: (p.title = ''::text)
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Index Scan using lots_code on lots l
--                                         Index Cond: (code = $1)
--                                   ->  Index Scan using products_pkey on products p
--                                         Index Cond: (id = l.product_id)
--                             ->  Index Scan using sellers_pkey on sellers s
--                                   Index Cond: (id = l.seller_id)
--                       ->  Index Scan using villages_pkey on villages v
--                             Index Cond: (id = l.village_id)
--                 ->  Index Scan using divisions_pkey on divisions n
--                       Index Cond: (id = v.town_id)
--           ->  Index Scan using divisions_pkey on divisions c
--                 Index Cond: (id = v.county_id)
--     ->  Limit
--           ->  Index Scan Backward using product_revisions_number_of_product on product_revisions r
--                 Index Cond: (product_id = p.id)
--     SubPlan 1
--       ->  Index Scan using consents_running on consents q
--             Index Cond: ((seller_id = s.id) AND (purpose = 'name'::text))
--             Filter: (valid_until >= $2)
--     SubPlan 3
--       ->  Index Scan using product_cards_pkey on product_cards d
--             Index Cond: (product_id = p.id)
--     SubPlan 4
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: t.issued_on, t.id
--                   ->  Index Scan using lot_certificates_lot on lot_certificates t
--                         Index Cond: (lot_id = l.id)
