-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_cards_by_village
select village_id as key, count(*)::int as count from catalog.product_cards where village_id = any($1) and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz)
     group by 1

--   HashAggregate
--     Group Key: village_id
--     ->  Bitmap Heap Scan on product_cards
--           Recheck Cond: (village_id = ANY ($1))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))
--           ->  Bitmap Index Scan on product_cards_village_newest
--                 Index Cond: (village_id = ANY ($1))
