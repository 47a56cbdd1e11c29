-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_title_of_product
select coalesce(nullif(p.title, ''), r.content->>'title', '') as title,
     coalesce(nullif(p.title_en, ''), r.content->>'titleEn', '') as "titleEn"
   from catalog.products p
   left join lateral (select content from catalog.product_revisions
     where product_id = p.id order by number desc limit 1) r on true
   where p.id = $1

--   Nested Loop Left Join
--     ->  Index Scan using products_pkey on products p
--           Index Cond: (id = $1)
--     ->  Limit
--           ->  Index Scan Backward using product_revisions_number_of_product on product_revisions
--                 Index Cond: (product_id = p.id)
