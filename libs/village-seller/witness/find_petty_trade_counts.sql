-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_petty_trade_counts
select t.seller_id as "sellerId", t.net_fen as "netFen", t.first_day as "firstDay", t.last_day as "lastDay",
     case when t.counted_limit_fen = m."limitFen" then t.opens_on end as "opensOn", m."limitFen", m."noticeBp"
   from village_seller.petty_trades t
   cross join (select 
  (select value from village_seller.terms where name = 'petty_trade_limit_fen' and valid_from <= $2::date
    order by valid_from desc limit 1) as "limitFen",
  (select value from village_seller.terms where name = 'petty_trade_notice_bp' and valid_from <= $2::date
    order by valid_from desc limit 1) as "noticeBp") m
   where t.seller_id = any($1) and (select s.kind from village_seller.sellers s where s.id = t.seller_id) = 'petty_trade'

--   Bitmap Heap Scan on petty_trades t
--     Recheck Cond: (seller_id = ANY ($1))
--     Filter: ((SubPlan 4) = 'petty_trade'::text)
--     InitPlan 1
--       ->  Limit
--             ->  Index Scan Backward using terms_pkey on terms
--                   Index Cond: ((name = 'petty_trade_limit_fen'::text) AND (valid_from <= $2))
--     InitPlan 2
--       ->  Limit
--             ->  Index Scan Backward using terms_pkey on terms terms_1
--                   Index Cond: ((name = 'petty_trade_limit_fen'::text) AND (valid_from <= $2))
--     InitPlan 3
--       ->  Limit
--             ->  Index Scan Backward using terms_pkey on terms terms_2
--                   Index Cond: ((name = 'petty_trade_notice_bp'::text) AND (valid_from <= $2))
--     ->  Bitmap Index Scan on petty_trades_pkey
--           Index Cond: (seller_id = ANY ($1))
--     SubPlan 4
--       ->  Index Scan using sellers_pkey on sellers s
--             Index Cond: (id = t.seller_id)
