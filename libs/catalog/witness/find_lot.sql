-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_lot
select l.id, l.code, s.code as "sellerCode", s.name as "sellerName", s.name_en as "sellerNameEn",
    p.code as "productCode", coalesce(nullif(p.title, ''), w.content ->> 'title', '') as title, coalesce(nullif(p.title_en, ''), w.content ->> 'titleEn', '') as "titleEn", v.name as "villageName", v.name_en as "villageNameEn",
    l.harvested_on::text as "harvestedOn", l.quantity, l.unit, l.place, l.note, l.records, l.closed_at as "closedAt"
  from catalog.lots l join village_seller.sellers s on s.id = l.seller_id join catalog.products p on p.id = l.product_id
    join village_seller.villages v on v.id = l.village_id left join lateral (select n.content from catalog.product_revisions n where n.product_id = p.id
    order by n.number desc limit 1) w on p.title = '' where l.seller_id = $1 and l.code = $2

--   Nested Loop Left Join
--     Join Filter: (p.title = ''::text)
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Index Scan using lots_code on lots l
--                             Index Cond: (code = $2)
--                             Filter: (seller_id = $1)
--                       ->  Index Scan using sellers_pkey on sellers s
--                             Index Cond: (id = $1)
--                 ->  Index Scan using products_pkey on products p
--                       Index Cond: (id = l.product_id)
--           ->  Index Scan using villages_pkey on villages v
--                 Index Cond: (id = l.village_id)
--     ->  Limit
--           ->  Index Scan Backward using product_revisions_number_of_product on product_revisions n
--                 Index Cond: (product_id = p.id)
