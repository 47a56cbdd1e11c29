-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where category_code = $2 and in_stock and seller_shown_until >= $1
  order by published_at desc, product_id desc limit $3

--   Limit
--     ->  Index Scan Backward using product_cards_category_newest on product_cards
--           Index Cond: (category_code = $2)
--           Filter: (in_stock AND (seller_shown_until >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where category_code = $2 and in_stock and seller_shown_until >= $1 and (published_at, product_id) < ($3, $4)
  order by published_at desc, product_id desc limit $5

--   Limit
--     ->  Index Scan Backward using product_cards_category_newest on product_cards
--           Index Cond: ((category_code = $2) AND (ROW(published_at, product_id) < ROW($3, $4)))
--           Filter: (in_stock AND (seller_shown_until >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where category_code = $2 and in_stock and seller_shown_until >= $1 and (published_at, product_id) > ($3, $4)
  order by published_at asc, product_id asc limit $5

--   Limit
--     ->  Index Scan using product_cards_category_newest on product_cards
--           Index Cond: ((category_code = $2) AND (ROW(published_at, product_id) > ROW($3, $4)))
--           Filter: (in_stock AND (seller_shown_until >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where category_code = $2 and in_stock and seller_shown_until >= $1
  order by price_fen asc, product_id asc limit $3

--   Limit
--     ->  Index Scan using product_cards_category_price on product_cards
--           Index Cond: (category_code = $2)
--           Filter: (in_stock AND (seller_shown_until >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where category_code = $2 and in_stock and seller_shown_until >= $1 and (price_fen, product_id) > ($3, $4)
  order by price_fen asc, product_id asc limit $5

--   Limit
--     ->  Index Scan using product_cards_category_price on product_cards
--           Index Cond: ((category_code = $2) AND (ROW(price_fen, product_id) > ROW($3, $4)))
--           Filter: (in_stock AND (seller_shown_until >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where category_code = $2 and in_stock and seller_shown_until >= $1 and (price_fen, product_id) < ($3, $4)
  order by price_fen desc, product_id desc limit $5

--   Limit
--     ->  Index Scan Backward using product_cards_category_price on product_cards
--           Index Cond: ((category_code = $2) AND (ROW(price_fen, product_id) < ROW($3, $4)))
--           Filter: (in_stock AND (seller_shown_until >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where category_code = $2 and in_stock and seller_shown_until >= $1
  order by price_fen desc, product_id desc limit $3

--   Limit
--     ->  Index Scan Backward using product_cards_category_price on product_cards
--           Index Cond: (category_code = $2)
--           Filter: (in_stock AND (seller_shown_until >= $1))

-- not prepared: categoryCode+inStock+search
-- not prepared: categoryCode+inStock+search
with found as materialized (
    select <columns>, search @@ $4::tsquery as "inTitle" from catalog.product_cards where category_code = $2 and search @@ $3::tsquery and in_stock and seller_shown_until >= $1)
  select * from found order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $5

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_category_price on product_cards
--             Index Cond: (category_code = $2)
--             Filter: (in_stock AND (search @@ $3) AND (seller_shown_until >= $1))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found

-- not prepared: categoryCode+inStock+search
-- not prepared: categoryCode+inStock+search
with found as materialized (
    select <columns>, search @@ $4::tsquery as "inTitle" from catalog.product_cards where category_code = $2 and search @@ $3::tsquery and in_stock and seller_shown_until >= $1)
  select * from found where ("inTitle", "publishedAt", "productId") < ($5, $6, $7) order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $8

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_category_price on product_cards
--             Index Cond: (category_code = $2)
--             Filter: (in_stock AND (search @@ $3) AND (seller_shown_until >= $1))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found
--                 Filter: (ROW("inTitle", "publishedAt", "productId") < ROW($5, $6, $7))

-- not prepared: categoryCode+inStock
select count(*)::int as count from catalog.product_cards where $1::date is not null and category_code = $2 and in_stock

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $2)
--                 Filter: in_stock

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
select <columns> from catalog.product_cards where category_code = $2 and county_code = $3 and seller_shown_until >= $1
  order by published_at desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_county_newest on product_cards
--           Index Cond: (county_code = $3)
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
select <columns> from catalog.product_cards where category_code = $2 and county_code = $3 and seller_shown_until >= $1 and (published_at, product_id) < ($4, $5)
  order by published_at desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_county_newest on product_cards
--           Index Cond: ((county_code = $3) AND (ROW(published_at, product_id) < ROW($4, $5)))
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
select <columns> from catalog.product_cards where category_code = $2 and county_code = $3 and seller_shown_until >= $1 and (published_at, product_id) > ($4, $5)
  order by published_at asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_county_newest on product_cards
--           Index Cond: ((county_code = $3) AND (ROW(published_at, product_id) > ROW($4, $5)))
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
select <columns> from catalog.product_cards where category_code = $2 and county_code = $3 and seller_shown_until >= $1
  order by price_fen asc, product_id asc limit $4

--   Limit
--     ->  Index Scan using product_cards_county_price on product_cards
--           Index Cond: (county_code = $3)
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
select <columns> from catalog.product_cards where category_code = $2 and county_code = $3 and seller_shown_until >= $1 and (price_fen, product_id) > ($4, $5)
  order by price_fen asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_county_price on product_cards
--           Index Cond: ((county_code = $3) AND (ROW(price_fen, product_id) > ROW($4, $5)))
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
select <columns> from catalog.product_cards where category_code = $2 and county_code = $3 and seller_shown_until >= $1 and (price_fen, product_id) < ($4, $5)
  order by price_fen desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_county_price on product_cards
--           Index Cond: ((county_code = $3) AND (ROW(price_fen, product_id) < ROW($4, $5)))
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
select <columns> from catalog.product_cards where category_code = $2 and county_code = $3 and seller_shown_until >= $1
  order by price_fen desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_county_price on product_cards
--           Index Cond: (county_code = $3)
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: categoryCode+countyCode+search
-- not prepared: categoryCode+countyCode+search
with found as materialized (
    select <columns>, search @@ $5::tsquery as "inTitle" from catalog.product_cards where category_code = $2 and county_code = $3 and search @@ $4::tsquery and seller_shown_until >= $1)
  select * from found order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $6

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_county_price on product_cards
--             Index Cond: (county_code = $3)
--             Filter: ((search @@ $4) AND (seller_shown_until >= $1) AND (category_code = $2))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found

-- not prepared: categoryCode+countyCode+search
-- not prepared: categoryCode+countyCode+search
with found as materialized (
    select <columns>, search @@ $5::tsquery as "inTitle" from catalog.product_cards where category_code = $2 and county_code = $3 and search @@ $4::tsquery and seller_shown_until >= $1)
  select * from found where ("inTitle", "publishedAt", "productId") < ($6, $7, $8) order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $9

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_county_price on product_cards
--             Index Cond: (county_code = $3)
--             Filter: ((search @@ $4) AND (seller_shown_until >= $1) AND (category_code = $2))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found
--                 Filter: (ROW("inTitle", "publishedAt", "productId") < ROW($6, $7, $8))

-- not prepared: categoryCode+countyCode
select count(*)::int as count from catalog.product_cards where $1::date is not null and category_code = $2 and county_code = $3

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_county_price on product_cards
--                 Index Cond: (county_code = $3)
--                 Filter: (category_code = $2)

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
select <columns> from catalog.product_cards where county_code = $2 and green_until >= $1 and organic_until >= $1 and seller_shown_until >= $1
  order by published_at desc, product_id desc limit $3

--   Limit
--     ->  Index Scan Backward using product_cards_county_newest on product_cards
--           Index Cond: (county_code = $2)
--           Filter: ((green_until >= $1) AND (organic_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
select <columns> from catalog.product_cards where county_code = $2 and green_until >= $1 and organic_until >= $1 and seller_shown_until >= $1 and (published_at, product_id) < ($3, $4)
  order by published_at desc, product_id desc limit $5

--   Limit
--     ->  Index Scan Backward using product_cards_county_newest on product_cards
--           Index Cond: ((county_code = $2) AND (ROW(published_at, product_id) < ROW($3, $4)))
--           Filter: ((green_until >= $1) AND (organic_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
select <columns> from catalog.product_cards where county_code = $2 and green_until >= $1 and organic_until >= $1 and seller_shown_until >= $1 and (published_at, product_id) > ($3, $4)
  order by published_at asc, product_id asc limit $5

--   Limit
--     ->  Index Scan using product_cards_county_newest on product_cards
--           Index Cond: ((county_code = $2) AND (ROW(published_at, product_id) > ROW($3, $4)))
--           Filter: ((green_until >= $1) AND (organic_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
select <columns> from catalog.product_cards where county_code = $2 and green_until >= $1 and organic_until >= $1 and seller_shown_until >= $1
  order by price_fen asc, product_id asc limit $3

--   Limit
--     ->  Index Scan using product_cards_county_price on product_cards
--           Index Cond: (county_code = $2)
--           Filter: ((green_until >= $1) AND (organic_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
select <columns> from catalog.product_cards where county_code = $2 and green_until >= $1 and organic_until >= $1 and seller_shown_until >= $1 and (price_fen, product_id) > ($3, $4)
  order by price_fen asc, product_id asc limit $5

--   Limit
--     ->  Index Scan using product_cards_county_price on product_cards
--           Index Cond: ((county_code = $2) AND (ROW(price_fen, product_id) > ROW($3, $4)))
--           Filter: ((green_until >= $1) AND (organic_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
select <columns> from catalog.product_cards where county_code = $2 and green_until >= $1 and organic_until >= $1 and seller_shown_until >= $1 and (price_fen, product_id) < ($3, $4)
  order by price_fen desc, product_id desc limit $5

--   Limit
--     ->  Index Scan Backward using product_cards_county_price on product_cards
--           Index Cond: ((county_code = $2) AND (ROW(price_fen, product_id) < ROW($3, $4)))
--           Filter: ((green_until >= $1) AND (organic_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
select <columns> from catalog.product_cards where county_code = $2 and green_until >= $1 and organic_until >= $1 and seller_shown_until >= $1
  order by price_fen desc, product_id desc limit $3

--   Limit
--     ->  Index Scan Backward using product_cards_county_price on product_cards
--           Index Cond: (county_code = $2)
--           Filter: ((green_until >= $1) AND (organic_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: countyCode+organic+green+search
-- not prepared: countyCode+organic+green+search
with found as materialized (
    select <columns>, search @@ $4::tsquery as "inTitle" from catalog.product_cards where county_code = $2 and search @@ $3::tsquery and green_until >= $1 and organic_until >= $1 and seller_shown_until >= $1)
  select * from found order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $5

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_county_price on product_cards
--             Index Cond: (county_code = $2)
--             Filter: ((search @@ $3) AND (green_until >= $1) AND (organic_until >= $1) AND (seller_shown_until >= $1))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found

-- not prepared: countyCode+organic+green+search
-- not prepared: countyCode+organic+green+search
with found as materialized (
    select <columns>, search @@ $4::tsquery as "inTitle" from catalog.product_cards where county_code = $2 and search @@ $3::tsquery and green_until >= $1 and organic_until >= $1 and seller_shown_until >= $1)
  select * from found where ("inTitle", "publishedAt", "productId") < ($5, $6, $7) order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $8

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_county_price on product_cards
--             Index Cond: (county_code = $2)
--             Filter: ((search @@ $3) AND (green_until >= $1) AND (organic_until >= $1) AND (seller_shown_until >= $1))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found
--                 Filter: (ROW("inTitle", "publishedAt", "productId") < ROW($5, $6, $7))

-- not prepared: countyCode+organic+green
select count(*)::int as count from catalog.product_cards where $1::date is not null and county_code = $2 and green_until >= $1 and organic_until >= $1

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_county_price on product_cards
--                 Index Cond: (county_code = $2)
--                 Filter: ((green_until >= $1) AND (organic_until >= $1))

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
select <columns> from catalog.product_cards where category_code = $2 and seller_code = $3 and seller_shown_until >= $1
  order by published_at desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_seller_newest on product_cards
--           Index Cond: (seller_code = $3)
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
select <columns> from catalog.product_cards where category_code = $2 and seller_code = $3 and seller_shown_until >= $1 and (published_at, product_id) < ($4, $5)
  order by published_at desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_seller_newest on product_cards
--           Index Cond: ((seller_code = $3) AND (ROW(published_at, product_id) < ROW($4, $5)))
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
select <columns> from catalog.product_cards where category_code = $2 and seller_code = $3 and seller_shown_until >= $1 and (published_at, product_id) > ($4, $5)
  order by published_at asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_seller_newest on product_cards
--           Index Cond: ((seller_code = $3) AND (ROW(published_at, product_id) > ROW($4, $5)))
--           Filter: ((seller_shown_until >= $1) AND (category_code = $2))

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
select <columns> from catalog.product_cards where category_code = $2 and seller_code = $3 and seller_shown_until >= $1
  order by price_fen asc, product_id asc limit $4

--   Limit
--     ->  Index Scan using product_cards_category_price on product_cards
--           Index Cond: (category_code = $2)
--           Filter: ((seller_shown_until >= $1) AND (seller_code = $3))

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
select <columns> from catalog.product_cards where category_code = $2 and seller_code = $3 and seller_shown_until >= $1 and (price_fen, product_id) > ($4, $5)
  order by price_fen asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_category_price on product_cards
--           Index Cond: ((category_code = $2) AND (ROW(price_fen, product_id) > ROW($4, $5)))
--           Filter: ((seller_shown_until >= $1) AND (seller_code = $3))

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
select <columns> from catalog.product_cards where category_code = $2 and seller_code = $3 and seller_shown_until >= $1 and (price_fen, product_id) < ($4, $5)
  order by price_fen desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_category_price on product_cards
--           Index Cond: ((category_code = $2) AND (ROW(price_fen, product_id) < ROW($4, $5)))
--           Filter: ((seller_shown_until >= $1) AND (seller_code = $3))

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
select <columns> from catalog.product_cards where category_code = $2 and seller_code = $3 and seller_shown_until >= $1
  order by price_fen desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_category_price on product_cards
--           Index Cond: (category_code = $2)
--           Filter: ((seller_shown_until >= $1) AND (seller_code = $3))

-- not prepared: sellerCode+categoryCode+search
-- not prepared: sellerCode+categoryCode+search
with found as materialized (
    select <columns>, search @@ $5::tsquery as "inTitle" from catalog.product_cards where category_code = $2 and seller_code = $3 and search @@ $4::tsquery and seller_shown_until >= $1)
  select * from found order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $6

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_seller_newest on product_cards
--             Index Cond: (seller_code = $3)
--             Filter: ((search @@ $4) AND (seller_shown_until >= $1) AND (category_code = $2))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found

-- not prepared: sellerCode+categoryCode+search
-- not prepared: sellerCode+categoryCode+search
with found as materialized (
    select <columns>, search @@ $5::tsquery as "inTitle" from catalog.product_cards where category_code = $2 and seller_code = $3 and search @@ $4::tsquery and seller_shown_until >= $1)
  select * from found where ("inTitle", "publishedAt", "productId") < ($6, $7, $8) order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $9

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_seller_newest on product_cards
--             Index Cond: (seller_code = $3)
--             Filter: ((search @@ $4) AND (seller_shown_until >= $1) AND (category_code = $2))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found
--                 Filter: (ROW("inTitle", "publishedAt", "productId") < ROW($6, $7, $8))

-- not prepared: sellerCode+categoryCode
select count(*)::int as count from catalog.product_cards where $1::date is not null and category_code = $2 and seller_code = $3

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $3)
--                 Filter: (category_code = $2)

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
select <columns> from catalog.product_cards where village_id = $2 and certified_until >= $1 and in_stock and seller_shown_until >= $1
  order by published_at desc, product_id desc limit $3

--   Limit
--     ->  Index Scan Backward using product_cards_village_newest on product_cards
--           Index Cond: (village_id = $2)
--           Filter: (in_stock AND (certified_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
select <columns> from catalog.product_cards where village_id = $2 and certified_until >= $1 and in_stock and seller_shown_until >= $1 and (published_at, product_id) < ($3, $4)
  order by published_at desc, product_id desc limit $5

--   Limit
--     ->  Index Scan Backward using product_cards_village_newest on product_cards
--           Index Cond: ((village_id = $2) AND (ROW(published_at, product_id) < ROW($3, $4)))
--           Filter: (in_stock AND (certified_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
select <columns> from catalog.product_cards where village_id = $2 and certified_until >= $1 and in_stock and seller_shown_until >= $1 and (published_at, product_id) > ($3, $4)
  order by published_at asc, product_id asc limit $5

--   Limit
--     ->  Index Scan using product_cards_village_newest on product_cards
--           Index Cond: ((village_id = $2) AND (ROW(published_at, product_id) > ROW($3, $4)))
--           Filter: (in_stock AND (certified_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
select <columns> from catalog.product_cards where village_id = $2 and certified_until >= $1 and in_stock and seller_shown_until >= $1
  order by price_fen asc, product_id asc limit $3

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Index Scan using product_cards_village_newest on product_cards
--                 Index Cond: (village_id = $2)
--                 Filter: (in_stock AND (certified_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
select <columns> from catalog.product_cards where village_id = $2 and certified_until >= $1 and in_stock and seller_shown_until >= $1 and (price_fen, product_id) > ($3, $4)
  order by price_fen asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Index Scan using product_cards_village_newest on product_cards
--                 Index Cond: (village_id = $2)
--                 Filter: (in_stock AND (certified_until >= $1) AND (seller_shown_until >= $1) AND (ROW(price_fen, product_id) > ROW($3, $4)))

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
select <columns> from catalog.product_cards where village_id = $2 and certified_until >= $1 and in_stock and seller_shown_until >= $1 and (price_fen, product_id) < ($3, $4)
  order by price_fen desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Index Scan using product_cards_village_newest on product_cards
--                 Index Cond: (village_id = $2)
--                 Filter: (in_stock AND (certified_until >= $1) AND (seller_shown_until >= $1) AND (ROW(price_fen, product_id) < ROW($3, $4)))

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
select <columns> from catalog.product_cards where village_id = $2 and certified_until >= $1 and in_stock and seller_shown_until >= $1
  order by price_fen desc, product_id desc limit $3

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Index Scan using product_cards_village_newest on product_cards
--                 Index Cond: (village_id = $2)
--                 Filter: (in_stock AND (certified_until >= $1) AND (seller_shown_until >= $1))

-- not prepared: villageId+certified+inStock+search
-- not prepared: villageId+certified+inStock+search
with found as materialized (
    select <columns>, search @@ $4::tsquery as "inTitle" from catalog.product_cards where village_id = $2 and search @@ $3::tsquery and certified_until >= $1 and in_stock and seller_shown_until >= $1)
  select * from found order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $5

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_village_newest on product_cards
--             Index Cond: (village_id = $2)
--             Filter: (in_stock AND (search @@ $3) AND (certified_until >= $1) AND (seller_shown_until >= $1))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found

-- not prepared: villageId+certified+inStock+search
-- not prepared: villageId+certified+inStock+search
with found as materialized (
    select <columns>, search @@ $4::tsquery as "inTitle" from catalog.product_cards where village_id = $2 and search @@ $3::tsquery and certified_until >= $1 and in_stock and seller_shown_until >= $1)
  select * from found where ("inTitle", "publishedAt", "productId") < ($5, $6, $7) order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $8

--   Limit
--     CTE found
--       ->  Index Scan using product_cards_village_newest on product_cards
--             Index Cond: (village_id = $2)
--             Filter: (in_stock AND (search @@ $3) AND (certified_until >= $1) AND (seller_shown_until >= $1))
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found
--                 Filter: (ROW("inTitle", "publishedAt", "productId") < ROW($5, $6, $7))

-- not prepared: villageId+certified+inStock
select count(*)::int as count from catalog.product_cards where $1::date is not null and village_id = $2 and certified_until >= $1 and in_stock

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_village_newest on product_cards
--                 Index Cond: (village_id = $2)
--                 Filter: (in_stock AND (certified_until >= $1))

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where alleviated and certified_until >= $1 and in_stock and seller_shown_until >= $1
  order by published_at desc, product_id desc limit $2

--   Limit
--     ->  Sort
--           Sort Key: published_at DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND (seller_shown_until >= $1))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where alleviated and certified_until >= $1 and in_stock and seller_shown_until >= $1 and (published_at, product_id) < ($2, $3)
  order by published_at desc, product_id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: published_at DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND (seller_shown_until >= $1) AND (ROW(published_at, product_id) < ROW($2, $3)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where alleviated and certified_until >= $1 and in_stock and seller_shown_until >= $1 and (published_at, product_id) > ($2, $3)
  order by published_at asc, product_id asc limit $4

--   Limit
--     ->  Sort
--           Sort Key: published_at, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND (seller_shown_until >= $1) AND (ROW(published_at, product_id) > ROW($2, $3)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where alleviated and certified_until >= $1 and in_stock and seller_shown_until >= $1
  order by price_fen asc, product_id asc limit $2

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND (seller_shown_until >= $1))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where alleviated and certified_until >= $1 and in_stock and seller_shown_until >= $1 and (price_fen, product_id) > ($2, $3)
  order by price_fen asc, product_id asc limit $4

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND (seller_shown_until >= $1) AND (ROW(price_fen, product_id) > ROW($2, $3)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where alleviated and certified_until >= $1 and in_stock and seller_shown_until >= $1 and (price_fen, product_id) < ($2, $3)
  order by price_fen desc, product_id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND (seller_shown_until >= $1) AND (ROW(price_fen, product_id) < ROW($2, $3)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where alleviated and certified_until >= $1 and in_stock and seller_shown_until >= $1
  order by price_fen desc, product_id desc limit $2

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND (seller_shown_until >= $1))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county+search
-- not prepared: certified+inStock+alleviated_county+search
with found as materialized (
    select <columns>, search @@ $3::tsquery as "inTitle" from catalog.product_cards where search @@ $2::tsquery and alleviated and certified_until >= $1 and in_stock and seller_shown_until >= $1)
  select * from found order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $4

--   Limit
--     CTE found
--       ->  Bitmap Heap Scan on product_cards
--             Recheck Cond: (search @@ $2)
--             Filter: (alleviated AND in_stock AND (certified_until >= $1) AND (seller_shown_until >= $1))
--             ->  Bitmap Index Scan on product_cards_search
--                   Index Cond: (search @@ $2)
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found

-- not prepared: certified+inStock+alleviated_county+search
-- not prepared: certified+inStock+alleviated_county+search
with found as materialized (
    select <columns>, search @@ $3::tsquery as "inTitle" from catalog.product_cards where search @@ $2::tsquery and alleviated and certified_until >= $1 and in_stock and seller_shown_until >= $1)
  select * from found where ("inTitle", "publishedAt", "productId") < ($4, $5, $6) order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $7

--   Limit
--     CTE found
--       ->  Bitmap Heap Scan on product_cards
--             Recheck Cond: (search @@ $2)
--             Filter: (alleviated AND in_stock AND (certified_until >= $1) AND (seller_shown_until >= $1))
--             ->  Bitmap Index Scan on product_cards_search
--                   Index Cond: (search @@ $2)
--     ->  Sort
--           Sort Key: found."inTitle" DESC, found."publishedAt" DESC, found."productId" DESC
--           ->  CTE Scan on found
--                 Filter: (ROW("inTitle", "publishedAt", "productId") < ROW($4, $5, $6))

-- not prepared: certified+inStock+alleviated_county
select count(*)::int as count from catalog.product_cards where $1::date is not null and alleviated and certified_until >= $1 and in_stock

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock)
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)
