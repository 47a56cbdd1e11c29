-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.cards.season.newest.start.zh-CN
-- catalog.cards.season.newest.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1
  order by published_at desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_newest on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.newest.after.zh-CN
-- catalog.cards.season.newest.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($4, $5)
  order by published_at desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_newest on product_cards
--           Index Cond: (ROW(published_at, product_id) < ROW($4, $5))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.newest.before.zh-CN
-- catalog.cards.season.newest.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($4, $5)
  order by published_at asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_newest on product_cards
--           Index Cond: (ROW(published_at, product_id) > ROW($4, $5))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.price_low.start.zh-CN
-- catalog.cards.season.price_low.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1
  order by price_fen asc, product_id asc limit $4

--   Limit
--     ->  Index Scan using product_cards_price on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.price_low.after.zh-CN
-- catalog.cards.season.price_low.after.en
-- catalog.cards.season.price_high.before.zh-CN
-- catalog.cards.season.price_high.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($4, $5)
  order by price_fen asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_price on product_cards
--           Index Cond: (ROW(price_fen, product_id) > ROW($4, $5))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.price_low.before.zh-CN
-- catalog.cards.season.price_low.before.en
-- catalog.cards.season.price_high.after.zh-CN
-- catalog.cards.season.price_high.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($4, $5)
  order by price_fen desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_price on product_cards
--           Index Cond: (ROW(price_fen, product_id) < ROW($4, $5))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.price_high.start.zh-CN
-- catalog.cards.season.price_high.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1
  order by price_fen desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_price on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.unit_price.start.zh-CN
-- catalog.cards.season.unit_price.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $4

--   Limit
--     ->  Index Scan using product_cards_unit_price on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.unit_price.after.zh-CN
-- catalog.cards.season.unit_price.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($4, $5)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_unit_price on product_cards
--           Index Cond: (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($4, $5))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.unit_price.before.zh-CN
-- catalog.cards.season.unit_price.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($4, $5)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_unit_price on product_cards
--           Index Cond: (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($4, $5))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.sold.start.zh-CN
-- catalog.cards.season.sold.start.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1
  order by sold desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_sold on product_cards
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.sold.after.zh-CN
-- catalog.cards.season.sold.after.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1 and (sold, product_id) < ($4, $5)
  order by sold desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_sold on product_cards
--           Index Cond: (ROW(sold, product_id) < ROW($4, $5))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.sold.before.zh-CN
-- catalog.cards.season.sold.before.en
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0 and seller_shown_until + 0 >= $1 and (sold, product_id) > ($4, $5)
  order by sold asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_sold on product_cards
--           Index Cond: (ROW(sold, product_id) > ROW($4, $5))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0) AND ((seller_shown_until + 0) >= $1))

-- catalog.cards.season.count
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and season_months & $3::int <> 0

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Seq Scan on product_cards
--                 Disabled: true
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $3) <> 0))
