-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.keep_petty_trade_counts
with kept as (
     insert into village_seller.petty_trades as t (seller_id, net_fen, opens_on, first_day, last_day, counted_limit_fen,
       counted_at, near_since, stopped_since)
     select c.seller_id, c.net_fen, c.opens_on, $4::date, $5::date, $6::bigint,
       $8::timestamptz, case when c.net_fen >= $7::bigint then $8::timestamptz end,
       case when c.net_fen > $6::bigint then $8::timestamptz end
     from unnest($1::uuid[], $2::bigint[], $3::date[]) as c (seller_id, net_fen, opens_on)
     where (select s.kind from village_seller.sellers s where s.id = c.seller_id) = 'petty_trade'
     order by c.seller_id
     on conflict (seller_id) do update set net_fen = excluded.net_fen, opens_on = excluded.opens_on,
       first_day = excluded.first_day, last_day = excluded.last_day, counted_limit_fen = excluded.counted_limit_fen,
       counted_at = excluded.counted_at,
       near_since = case when excluded.near_since is not null then coalesce(t.near_since, excluded.near_since) end,
       stopped_since = case when excluded.stopped_since is not null
         then coalesce(t.stopped_since, excluded.stopped_since) end
     where t.last_day <= excluded.last_day
       and (t.net_fen, t.opens_on, t.first_day, t.last_day, t.counted_limit_fen, t.near_since is null, t.stopped_since is null)
         is distinct from (excluded.net_fen, excluded.opens_on, excluded.first_day, excluded.last_day,
           excluded.counted_limit_fen, excluded.near_since is null, excluded.stopped_since is null)
     returning new.seller_id, new.net_fen, new.opens_on,
       case when new.stopped_since is not null then case when old.stopped_since is null then 'stopped' end
         when old.stopped_since is not null then 'free'
         when new.near_since is not null and old.near_since is null then 'near' end as turned)
   select seller_id as "sellerId", net_fen as "netFen", opens_on as "opensOn", turned as to
   from kept where turned is not null order by seller_id

--   Sort
--     Sort Key: kept.seller_id
--     CTE kept
--       ->  Insert on petty_trades t
--             Conflict Resolution: UPDATE
--             Conflict Arbiter Indexes: petty_trades_pkey
--             Conflict Filter: ((t.last_day <= excluded.last_day) AND ((t.net_fen IS DISTINCT FROM excluded.net_fen) OR (t.opens_on IS DISTINCT FROM excluded.opens_on) OR (t.first_day IS DISTINCT FROM excluded.first_day) OR (t.last_day IS DISTINCT FROM excluded.last_day) OR (t.counted_limit_fen IS DISTINCT FROM excluded.counted_limit_fen) OR ((t.near_since IS NULL) IS DISTINCT FROM (excluded.near_since IS NULL)) OR ((t.stopped_since IS NULL) IS DISTINCT FROM (excluded.stopped_since IS NULL))))
--             ->  Subquery Scan on "*SELECT*"
--                   ->  Sort
--                         Sort Key: c.seller_id
--                         ->  Function Scan on c
--                               Filter: ((SubPlan 1) = 'petty_trade'::text)
--                               SubPlan 1
--                                 ->  Index Scan using sellers_pkey on sellers s
--                                       Index Cond: (id = c.seller_id)
--     ->  CTE Scan on kept
--           Filter: (turned IS NOT NULL)
