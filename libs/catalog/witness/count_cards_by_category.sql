-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_cards_by_category
select category_code as key, count(*)::int as count from catalog.product_cards where category_code = any($1) group by 1

--   HashAggregate
--     Group Key: category_code
--     ->  Bitmap Heap Scan on product_cards
--           Recheck Cond: (category_code = ANY ($1))
--           ->  Bitmap Index Scan on product_cards_category_price
--                 Index Cond: (category_code = ANY ($1))
