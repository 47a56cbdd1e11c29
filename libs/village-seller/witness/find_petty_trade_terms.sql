-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_petty_trade_terms
select 
  (select value from village_seller.terms where name = 'petty_trade_limit_fen' and valid_from <= $1::date
    order by valid_from desc limit 1) as "limitFen",
  (select value from village_seller.terms where name = 'petty_trade_notice_bp' and valid_from <= $1::date
    order by valid_from desc limit 1) as "noticeBp"

--   Result
--     InitPlan 1
--       ->  Limit
--             ->  Index Scan Backward using terms_pkey on terms
--                   Index Cond: ((name = 'petty_trade_limit_fen'::text) AND (valid_from <= $1))
--     InitPlan 2
--       ->  Limit
--             ->  Index Scan Backward using terms_pkey on terms terms_1
--                   Index Cond: ((name = 'petty_trade_notice_bp'::text) AND (valid_from <= $1))
