-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.cards.search.start.zh-CN
-- catalog.cards.search.start.en
with found as materialized (
    select <columns>, search @@ $3::tsquery as "inTitle" from catalog.product_cards where search @@ $2::tsquery and seller_shown_until >= $1)
  select * from found order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $4

--   Limit
--     CTE found
--       ->  Bitmap Heap Scan on product_cards
--             Recheck Cond: (search @@ $2)
--             Filter: (seller_shown_until >= $1)
--             ->  Bitmap Index Scan on product_cards_search
--                   Index Cond: (search @@ $2)
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found

-- catalog.cards.search.after.zh-CN
-- catalog.cards.search.after.en
with found as materialized (
    select <columns>, search @@ $3::tsquery as "inTitle" from catalog.product_cards where search @@ $2::tsquery and seller_shown_until >= $1)
  select * from found where ("inTitle", "publishedAt", "productId") < ($4, $5, $6) order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $7

--   Limit
--     CTE found
--       ->  Bitmap Heap Scan on product_cards
--             Recheck Cond: (search @@ $2)
--             Filter: (seller_shown_until >= $1)
--             ->  Bitmap Index Scan on product_cards_search
--                   Index Cond: (search @@ $2)
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found
--                 Filter: (ROW("inTitle", "publishedAt", "productId") < ROW($4, $5, $6))

-- catalog.cards.search.count
select count(*)::int as count from catalog.product_cards where $1::date is not null and search @@ $2::tsquery

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (search @@ $2)
--                 ->  Bitmap Index Scan on product_cards_search
--                       Index Cond: (search @@ $2)
