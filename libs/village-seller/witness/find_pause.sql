-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_pause
select id, from_day as "fromDay", until_day as "untilDay", reason_kind as reason, words, set_at as "setAt",
  ended_at as "endedAt" from village_seller.pauses where id = $1

--   Index Scan using pauses_pkey on pauses
--     Index Cond: (id = $1)
