-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.cards.certified.newest.start.zh-CN
-- catalog.cards.certified.newest.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1
  order by published_at desc, product_id desc limit $3

--   Limit
--     ->  Index Scan Backward using product_cards_newest on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.certified.newest.after.zh-CN
-- catalog.cards.certified.newest.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($3, $4)
  order by published_at desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: published_at DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) < ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- catalog.cards.certified.newest.before.zh-CN
-- catalog.cards.certified.newest.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($3, $4)
  order by published_at asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: published_at, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) > ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- catalog.cards.certified.price_low.start.zh-CN
-- catalog.cards.certified.price_low.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1
  order by price_fen asc, product_id asc limit $3

--   Limit
--     ->  Index Scan using product_cards_price on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.certified.price_low.after.zh-CN
-- catalog.cards.certified.price_low.after.en
-- catalog.cards.certified.price_high.before.zh-CN
-- catalog.cards.certified.price_high.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($3, $4)
  order by price_fen asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) > ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- catalog.cards.certified.price_low.before.zh-CN
-- catalog.cards.certified.price_low.before.en
-- catalog.cards.certified.price_high.after.zh-CN
-- catalog.cards.certified.price_high.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($3, $4)
  order by price_fen desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) < ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- catalog.cards.certified.price_high.start.zh-CN
-- catalog.cards.certified.price_high.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1
  order by price_fen desc, product_id desc limit $3

--   Limit
--     ->  Index Scan Backward using product_cards_price on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.certified.unit_price.start.zh-CN
-- catalog.cards.certified.unit_price.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $3

--   Limit
--     ->  Index Scan using product_cards_unit_price on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.certified.unit_price.after.zh-CN
-- catalog.cards.certified.unit_price.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($3, $4)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $5

--   Limit
--     ->  Index Scan using product_cards_unit_price on product_cards
--           Index Cond: (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($3, $4))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.certified.unit_price.before.zh-CN
-- catalog.cards.certified.unit_price.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($3, $4)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $5

--   Limit
--     ->  Index Scan Backward using product_cards_unit_price on product_cards
--           Index Cond: (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($3, $4))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.certified.sold.start.zh-CN
-- catalog.cards.certified.sold.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1
  order by sold desc, product_id desc limit $3

--   Limit
--     ->  Index Scan Backward using product_cards_sold on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.certified.sold.after.zh-CN
-- catalog.cards.certified.sold.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1 and (sold, product_id) < ($3, $4)
  order by sold desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- catalog.cards.certified.sold.before.zh-CN
-- catalog.cards.certified.sold.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1 and seller_shown_until + 0 >= $1 and (sold, product_id) > ($3, $4)
  order by sold asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: sold, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- catalog.cards.certified.count
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and certified_until >= $1

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)
