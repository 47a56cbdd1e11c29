-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_day_of_shop
select to_char($2::timestamptz at time zone time_zone, 'YYYY-MM-DD') as day from village_seller.sellers where id = $1

--   Index Scan using sellers_pkey on sellers
--     Index Cond: (id = $1)
