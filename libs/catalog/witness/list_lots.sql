-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.list_lots
select l.id, l.code, s.code as "sellerCode", s.name as "sellerName", s.name_en as "sellerNameEn",
    p.code as "productCode", coalesce(nullif(p.title, ''), w.content ->> 'title', '') as title, coalesce(nullif(p.title_en, ''), w.content ->> 'titleEn', '') as "titleEn", v.name as "villageName", v.name_en as "villageNameEn",
    l.harvested_on::text as "harvestedOn", l.quantity, l.unit, l.place, l.note, l.records, l.closed_at as "closedAt"
  from catalog.lots l join village_seller.sellers s on s.id = l.seller_id join catalog.products p on p.id = l.product_id
    join village_seller.villages v on v.id = l.village_id left join lateral (select n.content from catalog.product_revisions n where n.product_id = p.id
    order by n.number desc limit 1) w on p.title = '' where l.seller_id = any($1) and ($2::date is null or (l.harvested_on, l.id) < ($2, $3::uuid))
  order by l.harvested_on desc, l.id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: l.harvested_on DESC, l.id DESC
--           ->  Nested Loop Left Join
--                 Join Filter: (p.title = ''::text)
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Bitmap Heap Scan on lots l
--                                         Recheck Cond: (seller_id = ANY ($1))
--                                         Filter: (($2 IS NULL) OR (ROW(harvested_on, id) < ROW($2, $3)))
--                                         ->  Bitmap Index Scan on lots_seller
--                                               Index Cond: (seller_id = ANY ($1))
--                                   ->  Index Scan using sellers_pkey on sellers s
--                                         Index Cond: (id = l.seller_id)
--                             ->  Index Scan using products_pkey on products p
--                                   Index Cond: (id = l.product_id)
--                       ->  Index Scan using villages_pkey on villages v
--                             Index Cond: (id = l.village_id)
--                 ->  Limit
--                       ->  Index Scan Backward using product_revisions_number_of_product on product_revisions n
--                             Index Cond: (product_id = p.id)
