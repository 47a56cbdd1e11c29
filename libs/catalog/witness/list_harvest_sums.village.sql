-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.list_harvest_sums.village
with sums as materialized (
       select h.month, coalesce(nullif(p.title, ''), w.content ->> 'title', '') as title, max(coalesce(nullif(p.title_en, ''), w.content ->> 'titleEn', '')) as title_en, h.unit, count(*)::int as lots,
         count(distinct h.seller_id)::int as sellers, sum(h.quantity)::bigint as quantity
       from (select to_char(l.harvested_on, 'YYYY-MM') as month, l.product_id, l.seller_id, l.unit, l.quantity
         from catalog.lots l
  where l.village_id = $1 and ($2::date is null or (l.harvested_on >= $2 and l.harvested_on < $2 + interval '1 month'))) h
       join catalog.products p on p.id = h.product_id left join lateral (select n.content from catalog.product_revisions n where n.product_id = p.id
    order by n.number desc limit 1) w on p.title = ''
       group by h.month, coalesce(nullif(p.title, ''), w.content ->> 'title', ''), h.unit)
     select month, title, title_en as "titleEn", unit, lots, sellers, quantity from sums
     where $3::text is null or month < $3 or (month = $3 and (title, unit) > ($4::text, $5::text))
     order by month desc, title, unit limit $6

--   Limit
--     CTE sums
--       ->  GroupAggregate
--             Group Key: (to_char((l.harvested_on)::timestamp with time zone, 'YYYY-MM'::text)), (COALESCE(NULLIF(p.title, ''::text), (n.content ->> 'title'::text), ''::text)), l.unit
--             ->  Sort
--                   Sort Key: (to_char((l.harvested_on)::timestamp with time zone, 'YYYY-MM'::text)), (COALESCE(NULLIF(p.title, ''::text), (n.content ->> 'title'::text), ''::text)), l.unit, l.seller_id
--                   ->  Nested Loop Left Join
--                         Join Filter: (p.title = ''::text)
--                         ->  Nested Loop
--                               ->  Bitmap Heap Scan on lots l
--                                     Recheck Cond: (village_id = $1)
--                                     Filter: (($2 IS NULL) OR ((harvested_on >= $2) AND (harvested_on < ($2 + '1 mon'::interval))))
--                                     ->  Bitmap Index Scan on lots_village
--                                           Index Cond: (village_id = $1)
--                               ->  Index Scan using products_pkey on products p
--                                     Index Cond: (id = l.product_id)
--                         ->  Limit
--                               ->  Index Scan Backward using product_revisions_number_of_product on product_revisions n
--                                     Index Cond: (product_id = p.id)
--     ->  Sort
--           Sort Key: sums.month DESC, sums.title, sums.unit
--           ->  CTE Scan on sums
--                 Filter: (($3 IS NULL) OR (month < $3) OR ((month = $3) AND (ROW(title, unit) > ROW($4, $5))))
