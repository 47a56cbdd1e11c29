-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.end_pause
update village_seller.pauses set ended_at = $3, ended_by = $4
   where id = $1 and seller_id = $2 and ended_at is null and until_day >= $5::date returning id

--   Update on pauses
--     ->  Index Scan using pauses_seller on pauses
--           Index Cond: ((seller_id = $2) AND (until_day >= $5))
--           Filter: ((ended_at IS NULL) AND (id = $1))
