-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_cards_by_county
select county_code as key, count(*)::int as count from catalog.product_cards where county_code = any($1) group by 1

--   HashAggregate
--     Group Key: county_code
--     ->  Bitmap Heap Scan on product_cards
--           Recheck Cond: (county_code = ANY ($1))
--           ->  Bitmap Index Scan on product_cards_county_price
--                 Index Cond: (county_code = ANY ($1))
