-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_certificate
insert into catalog.lot_certificates (id, lot_id, number, issuer, issuer_en, issued_on, valid_until, product_name,
     product_name_en, origin, origin_en, quantity, unit, bases, promise, issued_at, issued_by, by_cooperative, contact)
   select $1, l.id, $3, s.name, s.name_en, $7, $8, coalesce(nullif(p.title, ''), w.content ->> 'title', ''),
     coalesce(nullif(p.title_en, ''), w.content ->> 'titleEn', ''), c.name || n.name || v.name,
     v.name_en || ', ' || n.name_en || ', ' || c.name_en, coalesce($4, l.quantity), l.unit, $5, $6, $9, $10, $11, $12
   from catalog.lots l join catalog.products p on p.id = l.product_id
     join village_seller.sellers s on s.id = l.seller_id join village_seller.villages v on v.id = l.village_id
     join village_seller.divisions n on n.id = v.town_id join village_seller.divisions c on c.id = v.county_id
     left join lateral (select r.content from catalog.product_revisions r where r.product_id = p.id
       order by r.number desc limit 1) w on p.title = ''
   where l.id = $2

--   Insert on lot_certificates
--     ->  Nested Loop Left Join
--           Join Filter: (p.title = ''::text)
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Nested Loop
--                                         ->  Index Scan using lots_pkey on lots l
--                                               Index Cond: (id = $2)
--                                         ->  Index Scan using products_pkey on products p
--                                               Index Cond: (id = l.product_id)
--                                   ->  Index Scan using sellers_pkey on sellers s
--                                         Index Cond: (id = l.seller_id)
--                             ->  Index Scan using villages_pkey on villages v
--                                   Index Cond: (id = l.village_id)
--                       ->  Index Scan using divisions_pkey on divisions n
--                             Index Cond: (id = v.town_id)
--                 ->  Index Scan using divisions_pkey on divisions c
--                       Index Cond: (id = v.county_id)
--           ->  Limit
--                 ->  Index Scan Backward using product_revisions_number_of_product on product_revisions r
--                       Index Cond: (product_id = p.id)
