-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.count_petty_trade
select s.id as "sellerId", coalesce(t.net_fen, 0)::bigint as "netFen", t.last_to_leave as "lastToLeave"
   from unnest($1::uuid[]) as s (id)
   cross join lateral (
     select max(w.net_fen) as net_fen, min(w.day) filter (where w.net_fen > $4 and w.left_fen <= $4) as last_to_leave
     from (
       select d.day, sum(d.gross_fen - d.refund_fen) over () as net_fen,
         sum(d.gross_fen - d.refund_fen) over () - sum(d.gross_fen - d.refund_fen) over (order by d.day) as left_fen
       from insight.sales_by_day d where d.scope_id = s.id and d.cut = 'all' and d.day between $2 and $3) w) t
   order by s.id

--   Sort
--     Sort Key: s.id
--     ->  Nested Loop
--           ->  Function Scan on unnest s
--           ->  Aggregate
--                 ->  WindowAgg
--                       Window: w2 AS ()
--                       ->  WindowAgg
--                             Window: w1 AS (ORDER BY d.day)
--                             ->  Index Scan using sales_by_day_pkey on sales_by_day d
--                                   Index Cond: ((scope_id = s.id) AND (cut = 'all'::text) AND (day >= $2) AND (day <= $3))
