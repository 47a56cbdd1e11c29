-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_overlapping_pause
select id from village_seller.pauses
   where seller_id = $1 and ended_at is null and from_day <= $3::date and until_day >= $2::date limit 1

--   Limit
--     ->  Index Scan using pauses_seller on pauses
--           Index Cond: ((seller_id = $1) AND (until_day >= $2))
--           Filter: (from_day <= $3)
