-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_current_pauses
select s.id as "sellerId", z.until_day as "untilDay", z.reason_kind as reason, z.words
   from village_seller.sellers s
   join lateral (select until_day, reason_kind, words from village_seller.pauses p
     where p.seller_id = s.id and p.ended_at is null
       and p.from_day <= ($2::timestamptz at time zone s.time_zone)::date
       and p.until_day >= ($2::timestamptz at time zone s.time_zone)::date
     order by p.until_day desc limit 1) z on true
   where s.id = any($1)

--   Nested Loop
--     ->  Bitmap Heap Scan on sellers s
--           Recheck Cond: (id = ANY ($1))
--           ->  Bitmap Index Scan on sellers_pkey
--                 Index Cond: (id = ANY ($1))
--     ->  Limit
--           ->  Index Scan Backward using pauses_seller on pauses p
--                 Index Cond: ((seller_id = s.id) AND (until_day >= (($2 AT TIME ZONE s.time_zone))::date))
--                 Filter: (from_day <= (($2 AT TIME ZONE s.time_zone))::date)
