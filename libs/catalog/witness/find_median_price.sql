-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_median_price
select count(*)::int as count, (percentile_disc(0.5) within group (order by price))::int as "medianFen"
   from (select c.price_per_500g_fen as price from catalog.product_cards c
     where c.category_code = $1 and c.price_per_500g_fen is not null order by c.published_at desc limit 300) newest

--   Aggregate
--     ->  Limit
--           ->  Index Scan Backward using product_cards_category_newest on product_cards c
--                 Index Cond: (category_code = $1)
--                 Filter: (price_per_500g_fen IS NOT NULL)
