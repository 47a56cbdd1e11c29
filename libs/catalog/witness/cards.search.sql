-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.cards.search.start.zh-CN.1
-- catalog.cards.search.start.en.1
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $4::tsquery then 2 when title_words @@ $5::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $6)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and ts_match_vq(search, $3::tsquery) and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $6))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $6

--   Limit
--     CTE found
--       ->  Limit
--             ->  Bitmap Heap Scan on product_cards product_cards_2
--                   Recheck Cond: (search @@ $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
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
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_newest on product_cards product_cards_1
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- catalog.cards.search.after.zh-CN.1
-- catalog.cards.search.after.en.1
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $6::tsquery then 2 when title_words @@ $7::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $8::int or score = $8::int and (value, product_id) < ($4, $5)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $9)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and ts_match_vq(search, $3::tsquery) and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($4, $5) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $9))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $9

--   Limit
--     CTE found
--       ->  Limit
--             ->  Bitmap Heap Scan on product_cards product_cards_2
--                   Recheck Cond: (search @@ $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
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
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_newest on product_cards product_cards_1
--                                                     Index Cond: (ROW(published_at, product_id) < ROW($4, $5))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- catalog.cards.search.start.zh-CN.2
-- catalog.cards.search.start.en.2
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $4::tsquery then 2 when title_words @@ $5::tsquery then 1 else 0 end + case when title_words @@ $6::tsquery then 2 when title_words @@ $7::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $8)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and ts_match_vq(search, $3::tsquery) and seller_shown_until + 0 >= $1 and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $8))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $8

--   Limit
--     CTE found
--       ->  Limit
--             ->  Bitmap Heap Scan on product_cards product_cards_2
--                   Recheck Cond: (search @@ $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
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
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_newest on product_cards product_cards_1
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- catalog.cards.search.after.zh-CN.2
-- catalog.cards.search.after.en.2
with found as materialized (
    select product_id, published_at as value, case when title_words @@ $6::tsquery then 2 when title_words @@ $7::tsquery then 1 else 0 end + case when title_words @@ $8::tsquery then 2 when title_words @@ $9::tsquery then 1 else 0 end as score
    from catalog.product_cards where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery and seller_shown_until + 0 >= $1 limit 3001),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found where (score < $10::int or score = $10::int and (value, product_id) < ($4, $5)) and (select matches from counted) <= 3000 order by score desc, value desc, product_id desc limit $11)
    union all
    (select product_id, published_at, 0 from catalog.product_cards
       where (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and ts_match_vq(search, $3::tsquery) and seller_shown_until + 0 >= $1 and (published_at, product_id) < ($4, $5) and (select matches from counted) > 3000
      order by published_at desc, product_id desc limit $11))
  select <columns>, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by score desc, value desc, product_id desc limit $11

--   Limit
--     CTE found
--       ->  Limit
--             ->  Bitmap Heap Scan on product_cards product_cards_2
--                   Recheck Cond: (search @@ $3)
--                   Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ((seller_shown_until + 0) >= $1))
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
--                                                     Filter: ((score < $10) OR ((score = $10) AND (ROW(value, product_id) < ROW($4, $5))))
--                       ->  Sort
--                             Sort Key: "*SELECT* 2"."?column?" DESC, "*SELECT* 2".published_at DESC, "*SELECT* 2".product_id DESC
--                             ->  Subquery Scan on "*SELECT* 2"
--                                   ->  Limit
--                                         InitPlan 4
--                                           ->  CTE Scan on counted counted_2
--                                         ->  Result
--                                               One-Time Filter: ((InitPlan 4).col1 > 3000)
--                                               ->  Index Scan Backward using product_cards_newest on product_cards product_cards_1
--                                                     Index Cond: (ROW(published_at, product_id) < ROW($4, $5))
--                                                     Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)) AND ts_match_vq(search, $3) AND ((seller_shown_until + 0) >= $1))
--                 ->  Index Scan using product_cards_pkey on product_cards
--                       Index Cond: (product_id = "*SELECT* 1".product_id)
--           ->  CTE Scan on counted

-- catalog.cards.search.count
select count(*)::int as count from catalog.product_cards where $1::date is not null and (opens_at is null or opens_at <= $2::timestamptz) and (closes_at is null or closes_at > $2::timestamptz) and search @@ $3::tsquery

--   Aggregate
--     ->  Result
--           One-Time Filter: ($1 IS NOT NULL)
--           ->  Bitmap Heap Scan on product_cards
--                 Recheck Cond: (search @@ $3)
--                 Filter: (((opens_at IS NULL) OR (opens_at <= $2)) AND ((closes_at IS NULL) OR (closes_at > $2)))
--                 ->  Bitmap Index Scan on product_cards_search
--                       Index Cond: (search @@ $3)
