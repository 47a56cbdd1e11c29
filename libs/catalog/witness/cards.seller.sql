-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.cards.seller.newest.start.zh-CN
-- catalog.cards.seller.newest.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1
  order by published_at desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_seller_newest on product_cards
--           Index Cond: (seller_code = $3)
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.seller.newest.after.zh-CN
-- catalog.cards.seller.newest.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($4, $5)
  order by published_at desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_seller_newest on product_cards
--           Index Cond: ((seller_code = $3) AND (ROW(published_at, product_id) < ROW($4, $5)))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.seller.newest.before.zh-CN
-- catalog.cards.seller.newest.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($4, $5)
  order by published_at asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_seller_newest on product_cards
--           Index Cond: ((seller_code = $3) AND (ROW(published_at, product_id) > ROW($4, $5)))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.seller.price_low.start.zh-CN
-- catalog.cards.seller.price_low.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1
  order by price_fen asc, product_id asc limit $4

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.seller.price_low.after.zh-CN
-- catalog.cards.seller.price_low.after.en
-- catalog.cards.seller.price_high.before.zh-CN
-- catalog.cards.seller.price_high.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($4, $5)
  order by price_fen asc, product_id asc limit $6

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) > ROW($4, $5)))

-- catalog.cards.seller.price_low.before.zh-CN
-- catalog.cards.seller.price_low.before.en
-- catalog.cards.seller.price_high.after.zh-CN
-- catalog.cards.seller.price_high.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($4, $5)
  order by price_fen desc, product_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) < ROW($4, $5)))

-- catalog.cards.seller.price_high.start.zh-CN
-- catalog.cards.seller.price_high.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1
  order by price_fen desc, product_id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.seller.unit_price.start.zh-CN
-- catalog.cards.seller.unit_price.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $4

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))), product_id
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.seller.unit_price.after.zh-CN
-- catalog.cards.seller.unit_price.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($4, $5)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $6

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))), product_id
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($4, $5)))

-- catalog.cards.seller.unit_price.before.zh-CN
-- catalog.cards.seller.unit_price.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($4, $5)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))) DESC, product_id DESC
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($4, $5)))

-- catalog.cards.seller.sold.start.zh-CN
-- catalog.cards.seller.sold.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1
  order by sold desc, product_id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.seller.sold.after.zh-CN
-- catalog.cards.seller.sold.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1 and (sold, product_id) < ($4, $5)
  order by sold desc, product_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($4, $5)))

-- catalog.cards.seller.sold.before.zh-CN
-- catalog.cards.seller.sold.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3 and seller_shown_until + 0 >= $1 and (sold, product_id) > ($4, $5)
  order by sold asc, product_id asc limit $6

--   Limit
--     ->  Sort
--           Sort Key: sold, product_id
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($4, $5)))

-- catalog.cards.seller.count
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and seller_code = $3

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))
