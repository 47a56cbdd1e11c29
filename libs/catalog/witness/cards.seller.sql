-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.cards.seller.newest.start.zh-CN
-- catalog.cards.seller.newest.start.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1
  order by published_at desc, product_id desc limit $3

--   Limit
--     ->  Index Scan Backward using product_cards_seller_newest on product_cards
--           Index Cond: (seller_code = $2)
--           Filter: ((seller_shown_until + 0) >= $1)

-- catalog.cards.seller.newest.after.zh-CN
-- catalog.cards.seller.newest.after.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($3, $4)
  order by published_at desc, product_id desc limit $5

--   Limit
--     ->  Index Scan Backward using product_cards_seller_newest on product_cards
--           Index Cond: ((seller_code = $2) AND (ROW(published_at, product_id) < ROW($3, $4)))
--           Filter: ((seller_shown_until + 0) >= $1)

-- catalog.cards.seller.newest.before.zh-CN
-- catalog.cards.seller.newest.before.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($3, $4)
  order by published_at asc, product_id asc limit $5

--   Limit
--     ->  Index Scan using product_cards_seller_newest on product_cards
--           Index Cond: ((seller_code = $2) AND (ROW(published_at, product_id) > ROW($3, $4)))
--           Filter: ((seller_shown_until + 0) >= $1)

-- catalog.cards.seller.price_low.start.zh-CN
-- catalog.cards.seller.price_low.start.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1
  order by price_fen asc, product_id asc limit $3

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $2)
--                 Filter: ((seller_shown_until + 0) >= $1)

-- catalog.cards.seller.price_low.after.zh-CN
-- catalog.cards.seller.price_low.after.en
-- catalog.cards.seller.price_high.before.zh-CN
-- catalog.cards.seller.price_high.before.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($3, $4)
  order by price_fen asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $2)
--                 Filter: (((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) > ROW($3, $4)))

-- catalog.cards.seller.price_low.before.zh-CN
-- catalog.cards.seller.price_low.before.en
-- catalog.cards.seller.price_high.after.zh-CN
-- catalog.cards.seller.price_high.after.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($3, $4)
  order by price_fen desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $2)
--                 Filter: (((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) < ROW($3, $4)))

-- catalog.cards.seller.price_high.start.zh-CN
-- catalog.cards.seller.price_high.start.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1
  order by price_fen desc, product_id desc limit $3

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $2)
--                 Filter: ((seller_shown_until + 0) >= $1)

-- catalog.cards.seller.sold.start.zh-CN
-- catalog.cards.seller.sold.start.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1
  order by sold desc, product_id desc limit $3

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $2)
--                 Filter: ((seller_shown_until + 0) >= $1)

-- catalog.cards.seller.sold.after.zh-CN
-- catalog.cards.seller.sold.after.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1 and (sold, product_id) < ($3, $4)
  order by sold desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $2)
--                 Filter: (((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($3, $4)))

-- catalog.cards.seller.sold.before.zh-CN
-- catalog.cards.seller.sold.before.en
select <columns> from catalog.product_cards where seller_code = $2 and seller_shown_until + 0 >= $1 and (sold, product_id) > ($3, $4)
  order by sold asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: sold, product_id
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $2)
--                 Filter: (((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($3, $4)))

-- catalog.cards.seller.count
select count(*)::int as count from catalog.product_cards where $1::date is not null and seller_code = $2

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Only Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $2)
