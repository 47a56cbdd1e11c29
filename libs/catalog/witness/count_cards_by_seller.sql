-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_cards_by_seller
select seller_code as key, count(*)::int as count from catalog.product_cards where seller_code = any($1) and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz)
     group by 1

--   HashAggregate
--     Group Key: seller_code
--     ->  Bitmap Heap Scan on product_cards
--           Recheck Cond: (seller_code = ANY ($1))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))
--           ->  Bitmap Index Scan on product_cards_seller_newest
--                 Index Cond: (seller_code = ANY ($1))
