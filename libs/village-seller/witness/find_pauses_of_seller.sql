-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_pauses_of_seller
select id, from_day as "fromDay", until_day as "untilDay", reason_kind as reason, words, set_at as "setAt",
  ended_at as "endedAt" from village_seller.pauses where seller_id = $1 order by from_day desc, id desc

--   Sort
--     Sort Key: from_day DESC, id DESC
--     ->  Bitmap Heap Scan on pauses
--           Recheck Cond: (seller_id = $1)
--           ->  Bitmap Index Scan on pauses_set
--                 Index Cond: (seller_id = $1)
