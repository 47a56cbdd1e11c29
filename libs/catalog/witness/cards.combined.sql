-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- not prepared: search
select count(*)::int as count from (select from catalog.product_cards
     where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and seller_shown_until + 0 >= $1 limit 1001) found

--   Aggregate
--     ->  Limit
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (search @@ $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Bitmap Index Scan on product_cards_search
--                       Index Cond: (search @@ $3)

-- not prepared: search
with found_0 as materialized (select category_code, county_code, village_code, town_name || village_name as village, undelivered, price_fen, geographical_indication_until >= $1 as geographical_indication, green_until >= $1 as green, organic_until >= $1 as organic, alleviated as alleviated_county, certified_until >= $1 as certified, in_stock as in_stock, season_months & 1024 <> 0 as in_season
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and seller_shown_until + 0 >= $1 limit 3001)
  select 'category' as kind, category_code as code, null as name, count(*)::int as count, sum(count(*)) over () > 3000 as "isSample"
    from found_0 group by category_code
  union all select 'county' as kind, county_code as code, null as name, count(*)::int as count, sum(count(*)) over () > 3000 as "isSample"
    from found_0 group by county_code
  union all select * from (select 'village' as kind, village_code as code, min(village) as name, count(*)::int as count,
      sum(count(*)) over () > 3000 as "isSample"
    from found_0 group by village_code order by count(*) desc, village_code limit 100) villages
  union all select 'province' as kind, province.code, null as name,
      coalesce(sum(count) filter (where undelivered & (1::bigint << place::int - 1) = 0), 0)::int as count,
      coalesce(sum(count), 0) > 3000 as "isSample"
    from unnest('{110000,120000,130000,140000,150000,210000,220000,230000,310000,320000,330000,340000,350000,360000,370000,410000,420000,430000,440000,450000,460000,500000,510000,520000,530000,540000,610000,620000,630000,640000,650000,710000,810000,820000}'::text[]) with ordinality as province (code, place)
    left join (select undelivered, count(*) from found_0 group by undelivered) delivered on true group by province.code
  union all select 'price' as kind, (array['-19.99', '20-49.99', '50-99.99', '100-199.99', '200-'])[band + 1] as code, null as name, count(*)::int as count,
      sum(count(*)) over () > 3000 as "isSample"
    from (select width_bucket(price_fen, array[2000, 5000, 10000, 20000]::bigint[]) as band from found_0) priced
    group by band
  union all select 'other' as kind, each.code, null as name, each.count, "isSample"
    from (select count(*) filter (where geographical_indication)::int as geographical_indication, count(*) filter (where green)::int as green, count(*) filter (where organic)::int as organic, count(*) filter (where alleviated_county)::int as alleviated_county, count(*) filter (where certified)::int as certified, count(*) filter (where in_stock)::int as in_stock, count(*) filter (where in_season)::int as in_season, count(*) > 3000 as "isSample" from found_0) sums
    cross join lateral (values ('geographical_indication', geographical_indication), ('green', green), ('organic', organic), ('alleviated_county', alleviated_county), ('certified', certified), ('in_stock', in_stock), ('in_season', in_season)) each (code, count)

--   Append
--     CTE found_0
--       ->  Limit
--             ->  Bitmap Heap Scan on product_cards
--                   Recheck Cond: (search @@ $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                   ->  Bitmap Index Scan on product_cards_search
--                         Index Cond: (search @@ $3)
--     ->  WindowAgg
--           Window: w1 AS ()
--           ->  HashAggregate
--                 Group Key: found_0.category_code
--                 ->  CTE Scan on found_0
--     ->  WindowAgg
--           Window: w1 AS ()
--           ->  HashAggregate
--                 Group Key: found_0_1.county_code
--                 ->  CTE Scan on found_0 found_0_1
--     ->  Subquery Scan on villages
--           ->  Limit
--                 ->  Sort
--                       Sort Key: (count(*)) DESC, found_0_2.village_code
--                       ->  WindowAgg
--                             Window: w1 AS ()
--                             ->  HashAggregate
--                                   Group Key: found_0_2.village_code
--                                   ->  CTE Scan on found_0 found_0_2
--     ->  HashAggregate
--           Group Key: province.code
--           ->  Nested Loop Left Join
--                 ->  Function Scan on unnest province
--                 ->  Materialize
--                       ->  Subquery Scan on delivered
--                             ->  HashAggregate
--                                   Group Key: found_0_3.undelivered
--                                   ->  CTE Scan on found_0 found_0_3
--     ->  Subquery Scan on "*SELECT* 5"
--           ->  WindowAgg
--                 Window: w1 AS ()
--                 ->  HashAggregate
--                       Group Key: width_bucket(found_0_4.price_fen, '{2000,5000,10000,20000}'::bigint[])
--                       ->  CTE Scan on found_0 found_0_4
--     ->  Nested Loop
--           ->  Aggregate
--                 ->  CTE Scan on found_0 found_0_5
--           ->  Values Scan on "*VALUES*"

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by published_at desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_category_newest on product_cards
--           Index Cond: (category_code = $3)
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($4, $5)
  order by published_at desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_category_newest on product_cards
--           Index Cond: ((category_code = $3) AND (ROW(published_at, product_id) < ROW($4, $5)))
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($4, $5)
  order by published_at asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_category_newest on product_cards
--           Index Cond: ((category_code = $3) AND (ROW(published_at, product_id) > ROW($4, $5)))
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by price_fen asc, product_id asc limit $4

--   Limit
--     ->  Index Scan using product_cards_category_price on product_cards
--           Index Cond: (category_code = $3)
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($4, $5)
  order by price_fen asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_category_price on product_cards
--           Index Cond: ((category_code = $3) AND (ROW(price_fen, product_id) > ROW($4, $5)))
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($4, $5)
  order by price_fen desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_category_price on product_cards
--           Index Cond: ((category_code = $3) AND (ROW(price_fen, product_id) < ROW($4, $5)))
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by price_fen desc, product_id desc limit $4

--   Limit
--     ->  Index Scan Backward using product_cards_category_price on product_cards
--           Index Cond: (category_code = $3)
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $4

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))), product_id
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($4, $5)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $6

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))), product_id
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($4, $5)))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($4, $5)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))) DESC, product_id DESC
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($4, $5)))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by sold desc, product_id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (sold, product_id) < ($4, $5)
  order by sold desc, product_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($4, $5)))

-- not prepared: categoryCode+inStock
-- not prepared: categoryCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (sold, product_id) > ($4, $5)
  order by sold asc, product_id asc limit $6

--   Limit
--     ->  Sort
--           Sort Key: sold, product_id
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($4, $5)))

-- not prepared: categoryCode+inStock+search
-- not prepared: categoryCode+inStock+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $5::tsquery then 2 when title_words @@ $6::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and search @@ $4::tsquery and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and ts_match_vq(search, $4::tsquery) and in_stock and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_category_price on product_cards product_cards_2
--                   Index Cond: (category_code = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_category_newest on product_cards product_cards_1
--                                                     Index Cond: (category_code = $3)
--                                                     Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+inStock+search
-- not prepared: categoryCode+inStock+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $7::tsquery then 2 when title_words @@ $8::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and search @@ $4::tsquery and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $9::int or score = $9::int and (value, product_id) < ($5, $6)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $10)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and ts_match_vq(search, $4::tsquery) and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $10))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $10

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_category_price on product_cards product_cards_2
--                   Index Cond: (category_code = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: ((score < $9) OR ((score = $9) AND (ROW(value, product_id) < ROW($5, $6))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_category_newest on product_cards product_cards_1
--                                                     Index Cond: ((category_code = $3) AND (ROW(published_at, product_id) < ROW($5, $6)))
--                                                     Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+inStock
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and in_stock

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $5)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.published_at DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.published_at DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) < ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($5, $6) and (select matches from counted) > 3000
      order by published_at asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.published_at, product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) > ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $5)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                     Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($5, $6) and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                     Index Cond: ((price_fen >= $3) AND (price_fen <= $4) AND (ROW(price_fen, product_id) > ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_price on product_cards product_cards_1
--                                                     Index Cond: ((price_fen >= $3) AND (price_fen <= $4) AND (ROW(price_fen, product_id) < ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $5)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_price on product_cards product_cards_1
--                                                     Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $5)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($5, $6) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($5, $6) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce" DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))) DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $5)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (sold, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
-- not prepared: fromFen+toFen
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4 and seller_shown_until + 0 >= $1 and (sold, product_id) > ($5, $6) and (select matches from counted) > 3000
      order by sold asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold, product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen+search
-- not prepared: fromFen+toFen+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $6::tsquery then 2 when title_words @@ $7::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and price_fen >= $4 and price_fen <= $5 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $8)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and ts_match_vq(search, $3::tsquery) and price_fen >= $4 and price_fen <= $5 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $8))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $8

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $4) AND (price_fen <= $5))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.published_at DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $4) AND (price_fen <= $5))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen+search
-- not prepared: fromFen+toFen+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $8::tsquery then 2 when title_words @@ $9::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and price_fen >= $4 and price_fen <= $5 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $10::int or score = $10::int and (value, product_id) < ($6, $7)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $11)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and ts_match_vq(search, $3::tsquery) and price_fen >= $4 and price_fen <= $5 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($6, $7) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $11))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $11

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_price on product_cards product_cards_2
--                   Index Cond: ((price_fen >= $4) AND (price_fen <= $5))
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: ((score < $10) OR ((score = $10) AND (ROW(value, product_id) < ROW($6, $7))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.published_at DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_price on product_cards product_cards_1
--                                                           Index Cond: ((price_fen >= $4) AND (price_fen <= $5))
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) < ROW($6, $7)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: fromFen+toFen
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and price_fen >= $3 and price_fen <= $4

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_price on product_cards
--                 Index Cond: ((price_fen >= $3) AND (price_fen <= $4))
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1
  order by published_at desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_category_newest on product_cards
--           Index Cond: (category_code = $3)
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($6, $7)
  order by published_at desc, product_id desc limit $8

--   Limit
--     ->  Index Scan Backward using product_cards_category_newest on product_cards
--           Index Cond: ((category_code = $3) AND (ROW(published_at, product_id) < ROW($6, $7)))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($6, $7)
  order by published_at asc, product_id asc limit $8

--   Limit
--     ->  Index Scan using product_cards_category_newest on product_cards
--           Index Cond: ((category_code = $3) AND (ROW(published_at, product_id) > ROW($6, $7)))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1
  order by price_fen asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_category_price on product_cards
--           Index Cond: (category_code = $3)
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($6, $7)
  order by price_fen asc, product_id asc limit $8

--   Limit
--     ->  Index Scan using product_cards_category_price on product_cards
--           Index Cond: ((category_code = $3) AND (ROW(price_fen, product_id) > ROW($6, $7)))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($6, $7)
  order by price_fen desc, product_id desc limit $8

--   Limit
--     ->  Index Scan Backward using product_cards_category_price on product_cards
--           Index Cond: ((category_code = $3) AND (ROW(price_fen, product_id) < ROW($6, $7)))
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1
  order by price_fen desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_category_price on product_cards
--           Index Cond: (category_code = $3)
--           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $6

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))), product_id
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($6, $7)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $8

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))), product_id
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($6, $7)))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($6, $7)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $8

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))) DESC, product_id DESC
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($6, $7)))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1
  order by sold desc, product_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1 and (sold, product_id) < ($6, $7)
  order by sold desc, product_id desc limit $8

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($6, $7)) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo
-- not prepared: categoryCode+inSeason+deliveredTo
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0 and seller_shown_until + 0 >= $1 and (sold, product_id) > ($6, $7)
  order by sold asc, product_id asc limit $8

--   Limit
--     ->  Sort
--           Sort Key: sold, product_id
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($6, $7)) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+inSeason+deliveredTo+search
-- not prepared: categoryCode+inSeason+deliveredTo+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $7::tsquery then 2 when title_words @@ $8::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and search @@ $4::tsquery and season_months & $5::int <> 0 and undelivered & $6::bigint = 0 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $9)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and ts_match_vq(search, $4::tsquery) and season_months & $5::int <> 0 and undelivered & $6::bigint = 0 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $9))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $9

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_category_price on product_cards product_cards_2
--                   Index Cond: (category_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND ((season_months & $5) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $6) = 0))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_category_newest on product_cards product_cards_1
--                                                     Index Cond: (category_code = $3)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND ((season_months & $5) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $6) = 0))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+inSeason+deliveredTo+search
-- not prepared: categoryCode+inSeason+deliveredTo+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $9::tsquery then 2 when title_words @@ $10::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and search @@ $4::tsquery and season_months & $5::int <> 0 and undelivered & $6::bigint = 0 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $11::int or score = $11::int and (value, product_id) < ($7, $8)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $12)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and ts_match_vq(search, $4::tsquery) and season_months & $5::int <> 0 and undelivered & $6::bigint = 0 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($7, $8) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $12))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $12

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_category_price on product_cards product_cards_2
--                   Index Cond: (category_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND ((season_months & $5) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $6) = 0))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: ((score < $11) OR ((score = $11) AND (ROW(value, product_id) < ROW($7, $8))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_category_newest on product_cards product_cards_1
--                                                     Index Cond: ((category_code = $3) AND (ROW(published_at, product_id) < ROW($7, $8)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND ((season_months & $5) <> 0) AND ((seller_shown_until + 0) >= $1) AND ((undelivered & $6) = 0))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+inSeason+deliveredTo
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and season_months & $4::int <> 0 and undelivered & $5::bigint = 0

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_category_price on product_cards
--                 Index Cond: (category_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((season_months & $4) <> 0) AND ((undelivered & $5) = 0))

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $5)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: (county_code = $4)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $4) AND (ROW(published_at, product_id) < ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($5, $6) and (select matches from counted) > 3000
      order by published_at asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $4) AND (ROW(published_at, product_id) > ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $5)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                     Index Cond: (county_code = $4)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($5, $6) and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $4) AND (ROW(price_fen, product_id) > ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_price on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $4) AND (ROW(price_fen, product_id) < ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $5)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_price on product_cards product_cards_1
--                                                     Index Cond: (county_code = $4)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $5)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($5, $6) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($5, $6) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce" DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))) DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $5)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (sold, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
-- not prepared: categoryCode+countyCode
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and seller_shown_until + 0 >= $1 and (sold, product_id) > ($5, $6) and (select matches from counted) > 3000
      order by sold asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold, product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode+search
-- not prepared: categoryCode+countyCode+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $6::tsquery then 2 when title_words @@ $7::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and search @@ $5::tsquery and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $8)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and ts_match_vq(search, $5::tsquery) and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $8))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $8

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $5) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: (county_code = $4)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $5) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode+search
-- not prepared: categoryCode+countyCode+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $8::tsquery then 2 when title_words @@ $9::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and search @@ $5::tsquery and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $10::int or score = $10::int and (value, product_id) < ($6, $7)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $11)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4 and ts_match_vq(search, $5::tsquery) and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($6, $7) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $11))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $11

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $5) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: ((score < $10) OR ((score = $10) AND (ROW(value, product_id) < ROW($6, $7))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $4) AND (ROW(published_at, product_id) < ROW($6, $7)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $5) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: categoryCode+countyCode
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and county_code = $4

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_county_price on product_cards
--                 Index Cond: (county_code = $4)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3))

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $4)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: (county_code = $3)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($4, $5) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($4, $5) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $3) AND (ROW(published_at, product_id) < ROW($4, $5)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($4, $5) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $6)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($4, $5) and (select matches from counted) > 3000
      order by published_at asc, product_id asc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $3) AND (ROW(published_at, product_id) > ROW($4, $5)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $4)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                     Index Cond: (county_code = $3)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($4, $5) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $6)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($4, $5) and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $3) AND (ROW(price_fen, product_id) > ROW($4, $5)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($4, $5) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($4, $5) and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_price on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $3) AND (ROW(price_fen, product_id) < ROW($4, $5)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $4)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_price on product_cards product_cards_1
--                                                     Index Cond: (county_code = $3)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $4)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $3)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($4, $5) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $6)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($4, $5) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $3)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($4, $5) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($4, $5) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce" DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))) DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $3)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $4)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $3)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($4, $5) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (sold, product_id) < ($4, $5) and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $3)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
-- not prepared: countyCode+organic+green
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($4, $5) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $6)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (sold, product_id) > ($4, $5) and (select matches from counted) > 3000
      order by sold asc, product_id asc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold, product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_county_price on product_cards product_cards_1
--                                                           Index Cond: (county_code = $3)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green+search
-- not prepared: countyCode+organic+green+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $5::tsquery then 2 when title_words @@ $6::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and search @@ $4::tsquery and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and ts_match_vq(search, $4::tsquery) and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: (county_code = $3)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green+search
-- not prepared: countyCode+organic+green+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $7::tsquery then 2 when title_words @@ $8::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and search @@ $4::tsquery and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $9::int or score = $9::int and (value, product_id) < ($5, $6)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $10)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and ts_match_vq(search, $4::tsquery) and green_until >= $1 and organic_until >= $1 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $10))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $10

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_county_price on product_cards product_cards_2
--                   Index Cond: (county_code = $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: ((score < $9) OR ((score = $9) AND (ROW(value, product_id) < ROW($5, $6))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_county_newest on product_cards product_cards_1
--                                                     Index Cond: ((county_code = $3) AND (ROW(published_at, product_id) < ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND (green_until >= $1) AND (organic_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: countyCode+organic+green
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and county_code = $3 and green_until >= $1 and organic_until >= $1

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_county_price on product_cards
--                 Index Cond: (county_code = $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (green_until >= $1) AND (organic_until >= $1))

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $5)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_seller_newest on product_cards product_cards_1
--                                                     Index Cond: (seller_code = $4)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_seller_newest on product_cards product_cards_1
--                                                     Index Cond: ((seller_code = $4) AND (ROW(published_at, product_id) < ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($5, $6) and (select matches from counted) > 3000
      order by published_at asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_seller_newest on product_cards product_cards_1
--                                                     Index Cond: ((seller_code = $4) AND (ROW(published_at, product_id) > ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $5)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_category_price on product_cards product_cards_1
--                                                     Index Cond: (category_code = $3)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (seller_code = $4) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($5, $6) and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_category_price on product_cards product_cards_1
--                                                     Index Cond: ((category_code = $3) AND (ROW(price_fen, product_id) > ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (seller_code = $4) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_category_price on product_cards product_cards_1
--                                                     Index Cond: ((category_code = $3) AND (ROW(price_fen, product_id) < ROW($5, $6)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (seller_code = $4) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $5)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_category_price on product_cards product_cards_1
--                                                     Index Cond: (category_code = $3)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (seller_code = $4) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $5)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_seller_newest on product_cards product_cards_1
--                                                           Index Cond: (seller_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($5, $6) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_seller_newest on product_cards product_cards_1
--                                                           Index Cond: (seller_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($5, $6) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce" DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))) DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_seller_newest on product_cards product_cards_1
--                                                           Index Cond: (seller_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $5)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $5))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $5

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_seller_newest on product_cards product_cards_1
--                                                           Index Cond: (seller_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($5, $6) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (sold, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_seller_newest on product_cards product_cards_1
--                                                           Index Cond: (seller_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
-- not prepared: sellerCode+categoryCode
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($5, $6) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $7)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and seller_shown_until + 0 >= $1 and (sold, product_id) > ($5, $6) and (select matches from counted) > 3000
      order by sold asc, product_id asc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($5, $6))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold, product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_seller_newest on product_cards product_cards_1
--                                                           Index Cond: (seller_code = $4)
--                                                           Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode+search
-- not prepared: sellerCode+categoryCode+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $6::tsquery then 2 when title_words @@ $7::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and search @@ $5::tsquery and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $8)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and ts_match_vq(search, $5::tsquery) and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $8))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $8

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $5) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_seller_newest on product_cards product_cards_1
--                                                     Index Cond: (seller_code = $4)
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $5) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode+search
-- not prepared: sellerCode+categoryCode+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $8::tsquery then 2 when title_words @@ $9::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and search @@ $5::tsquery and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $10::int or score = $10::int and (value, product_id) < ($6, $7)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $11)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4 and ts_match_vq(search, $5::tsquery) and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($6, $7) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $11))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $11

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_seller_newest on product_cards product_cards_2
--                   Index Cond: (seller_code = $4)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $5) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: ((score < $10) OR ((score = $10) AND (ROW(value, product_id) < ROW($6, $7))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_seller_newest on product_cards product_cards_1
--                                                     Index Cond: ((seller_code = $4) AND (ROW(published_at, product_id) < ROW($6, $7)))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $5) AND (category_code = $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: sellerCode+categoryCode
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and category_code = $3 and seller_code = $4

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_seller_newest on product_cards
--                 Index Cond: (seller_code = $4)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (category_code = $3))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by published_at desc, product_id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: published_at DESC, product_id DESC
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($4, $5)
  order by published_at desc, product_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: published_at DESC, product_id DESC
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) < ROW($4, $5)))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($4, $5)
  order by published_at asc, product_id asc limit $6

--   Limit
--     ->  Sort
--           Sort Key: published_at, product_id
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) > ROW($4, $5)))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by price_fen asc, product_id asc limit $4

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($4, $5)
  order by price_fen asc, product_id asc limit $6

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) > ROW($4, $5)))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($4, $5)
  order by price_fen desc, product_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) < ROW($4, $5)))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by price_fen desc, product_id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $4

--   Limit
--     ->  Index Scan using product_cards_specialty_unit_price on product_cards
--           Index Cond: (specialty_code = $3)
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($4, $5)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $6

--   Limit
--     ->  Index Scan using product_cards_specialty_unit_price on product_cards
--           Index Cond: ((specialty_code = $3) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($4, $5)))
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($4, $5)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $6

--   Limit
--     ->  Index Scan Backward using product_cards_specialty_unit_price on product_cards
--           Index Cond: ((specialty_code = $3) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($4, $5)))
--           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1
  order by sold desc, product_id desc limit $4

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (sold, product_id) < ($4, $5)
  order by sold desc, product_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($4, $5)))

-- not prepared: specialtyCode+inStock
-- not prepared: specialtyCode+inStock
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock and seller_shown_until + 0 >= $1 and (sold, product_id) > ($4, $5)
  order by sold asc, product_id asc limit $6

--   Limit
--     ->  Sort
--           Sort Key: sold, product_id
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($4, $5)))

-- not prepared: specialtyCode+inStock+search
-- not prepared: specialtyCode+inStock+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $5::tsquery then 2 when title_words @@ $6::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and search @@ $4::tsquery and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and ts_match_vq(search, $4::tsquery) and in_stock and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_specialty_unit_price on product_cards product_cards_2
--                   Index Cond: (specialty_code = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.published_at DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_specialty_unit_price on product_cards product_cards_1
--                                                           Index Cond: (specialty_code = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: specialtyCode+inStock+search
-- not prepared: specialtyCode+inStock+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $7::tsquery then 2 when title_words @@ $8::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and search @@ $4::tsquery and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $9::int or score = $9::int and (value, product_id) < ($5, $6)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $10)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and ts_match_vq(search, $4::tsquery) and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $10))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $10

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_specialty_unit_price on product_cards product_cards_2
--                   Index Cond: (specialty_code = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: ((score < $9) OR ((score = $9) AND (ROW(value, product_id) < ROW($5, $6))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.published_at DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_specialty_unit_price on product_cards product_cards_1
--                                                           Index Cond: (specialty_code = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) < ROW($5, $6)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: specialtyCode+inStock
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and specialty_code = $3 and in_stock

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_specialty_unit_price on product_cards
--                 Index Cond: (specialty_code = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $4)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_village_newest on product_cards product_cards_1
--                                                     Index Cond: (village_id = $3)
--                                                     Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($4, $5) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($4, $5) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_village_newest on product_cards product_cards_1
--                                                     Index Cond: ((village_id = $3) AND (ROW(published_at, product_id) < ROW($4, $5)))
--                                                     Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, published_at as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($4, $5) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $6)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($4, $5) and (select matches from counted) > 3000
      order by published_at asc, product_id asc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                     Index Cond: ((village_id = $3) AND (ROW(published_at, product_id) > ROW($4, $5)))
--                                                     Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $4)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.price_fen, product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($4, $5) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $6)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($4, $5) and (select matches from counted) > 3000
      order by price_fen asc, product_id asc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.price_fen, product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) > ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($4, $5) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($4, $5) and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.price_fen DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) < ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, price_fen as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $4)
    union all
    (select product_id, price_fen, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by price_fen desc, product_id desc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".price_fen DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.price_fen DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $4)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($4, $5) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $6)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($4, $5) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce", "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))), product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen) as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($4, $5) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, coalesce(price_per_500g_fen, 1000000000000 + price_fen), 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($4, $5) and (select matches from counted) > 3000
      order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2"."coalesce" DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: (COALESCE(product_cards_1.price_per_500g_fen, ('1000000000000'::bigint + product_cards_1.price_fen))) DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $4)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $4))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $4

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) < ($4, $5) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (sold, product_id) < ($4, $5) and (select matches from counted) > 3000
      order by sold desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) < ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
-- not prepared: villageId+certified+inStock
with found as materialized (
    select product_id, sold as value, 0 as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (value, product_id) > ($4, $5) and (select matches from counted) <= 3000 order by score desc, value asc, product_id asc limit $6)
    union all
    (select product_id, sold, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (sold, product_id) > ($4, $5) and (select matches from counted) > 3000
      order by sold asc, product_id asc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value asc, product_id asc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value, "*SELECT* 1".product_id
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value, found.product_id
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: (ROW(value, product_id) > ROW($4, $5))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".sold, "*SELECT* 2".product_id
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.sold, product_cards_1.product_id
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Index Scan using product_cards_village_newest on product_cards product_cards_1
--                                                           Index Cond: (village_id = $3)
--                                                           Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($4, $5)))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock+search
-- not prepared: villageId+certified+inStock+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $5::tsquery then 2 when title_words @@ $6::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and search @@ $4::tsquery and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $7)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and ts_match_vq(search, $4::tsquery) and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $7))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $7

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_village_newest on product_cards product_cards_1
--                                                     Index Cond: (village_id = $3)
--                                                     Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock+search
-- not prepared: villageId+certified+inStock+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $7::tsquery then 2 when title_words @@ $8::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and search @@ $4::tsquery and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $9::int or score = $9::int and (value, product_id) < ($5, $6)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $10)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and ts_match_vq(search, $4::tsquery) and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($5, $6) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $10))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $10

--   Limit
--     CTE found
--       ->  Limit
--             ->  Index Scan using product_cards_village_newest on product_cards product_cards_2
--                   Index Cond: (village_id = $3)
--                   Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (search @@ $4) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: ((score < $9) OR ((score = $9) AND (ROW(value, product_id) < ROW($5, $6))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_village_newest on product_cards product_cards_1
--                                                     Index Cond: ((village_id = $3) AND (ROW(published_at, product_id) < ROW($5, $6)))
--                                                     Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $4) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: villageId+certified+inStock
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and village_id = $3 and certified_until >= $1 and in_stock

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Index Scan using product_cards_village_newest on product_cards
--                 Index Cond: (village_id = $3)
--                 Filter: (in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1))

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1
  order by published_at desc, product_id desc limit $3

--   Limit
--     ->  Sort
--           Sort Key: published_at DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($3, $4)
  order by published_at desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: published_at DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) < ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) > ($3, $4)
  order by published_at asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: published_at, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) > ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1
  order by price_fen asc, product_id asc limit $3

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (price_fen, product_id) > ($3, $4)
  order by price_fen asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: price_fen, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) > ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (price_fen, product_id) < ($3, $4)
  order by price_fen desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(price_fen, product_id) < ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1
  order by price_fen desc, product_id desc limit $3

--   Limit
--     ->  Sort
--           Sort Key: price_fen DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $3

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))), product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) > ($3, $4)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))), product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) > ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (coalesce(price_per_500g_fen, 1000000000000 + price_fen), product_id) < ($3, $4)
  order by coalesce(price_per_500g_fen, 1000000000000 + price_fen) desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: (COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen))) DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(COALESCE(price_per_500g_fen, ('1000000000000'::bigint + price_fen)), product_id) < ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1
  order by sold desc, product_id desc limit $3

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (sold, product_id) < ($3, $4)
  order by sold desc, product_id desc limit $5

--   Limit
--     ->  Sort
--           Sort Key: sold DESC, product_id DESC
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) < ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county
-- not prepared: certified+inStock+alleviated_county
select <columns> from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (sold, product_id) > ($3, $4)
  order by sold asc, product_id asc limit $5

--   Limit
--     ->  Sort
--           Sort Key: sold, product_id
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1) AND (ROW(sold, product_id) > ROW($3, $4)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)

-- not prepared: certified+inStock+alleviated_county+search
-- not prepared: certified+inStock+alleviated_county+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $4::tsquery then 2 when title_words @@ $5::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and ts_match_vq(search, $3::tsquery) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Bitmap Heap Scan on product_cards product_cards_2
--                   Recheck Cond: (search @@ $3)
--                   Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                   ->  Bitmap Index Scan on product_cards_search
--                         Index Cond: (search @@ $3)
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.published_at DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Bitmap Heap Scan on product_cards product_cards_1
--                                                           Recheck Cond: (certified_until >= $1)
--                                                           Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $3) AND ((seller_shown_until + 0) >= $1))
--                                                           ->  Bitmap Index Scan on product_cards_certified
--                                                                 Index Cond: (certified_until >= $1)
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: certified+inStock+alleviated_county+search
-- not prepared: certified+inStock+alleviated_county+search
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $6::tsquery then 2 when title_words @@ $7::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $8::int or score = $8::int and (value, product_id) < ($4, $5)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $9)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and ts_match_vq(search, $3::tsquery) and alleviated and certified_until >= $1 and in_stock and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($4, $5) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $9))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $9

--   Limit
--     CTE found
--       ->  Limit
--             ->  Bitmap Heap Scan on product_cards product_cards_2
--                   Recheck Cond: (search @@ $3)
--                   Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND (certified_until >= $1) AND ((seller_shown_until + 0) >= $1))
--                   ->  Bitmap Index Scan on product_cards_search
--                         Index Cond: (search @@ $3)
--     CTE counted
--       ->  Aggregate
--             ->  CTE Scan on found found_1
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Merge Append
--                       Sort Key: "*SELECT* 1".score DESC, "*SELECT* 1".value DESC, "*SELECT* 1".product_id DESC
--                       ->  Subquery Scan on "*SELECT* 1"
--                             ->  Limit
--                                   InitPlan 3
--                                     ->  CTE Scan on counted counted_1
--                                   ->  Sort
--                                         Sort Key: found.score DESC, found.value DESC, found.product_id DESC
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 3).col1 <= 3000)
--                                               ->  CTE Scan on found
--                                                     Filter: ((score < $8) OR ((score = $8) AND (ROW(value, product_id) < ROW($4, $5))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Sort
--                                               Sort Key: product_cards_1.published_at DESC, product_cards_1.product_id DESC
--                                               ->  Result
--                                                     One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                                     ->  Bitmap Heap Scan on product_cards product_cards_1
--                                                           Recheck Cond: (certified_until >= $1)
--                                                           Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $3) AND ((seller_shown_until + 0) >= $1) AND (ROW(published_at, product_id) < ROW($4, $5)))
--                                                           ->  Bitmap Index Scan on product_cards_certified
--                                                                 Index Cond: (certified_until >= $1)
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- not prepared: certified+inStock+alleviated_county
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and alleviated and certified_until >= $1 and in_stock

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (certified_until >= $1)
--                 Filter: (alleviated AND in_stock AND ((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))
--                 ->  Bitmap Index Scan on product_cards_certified
--                       Index Cond: (certified_until >= $1)
