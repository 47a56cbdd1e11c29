-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_figures
select s.gross_fen as "grossFen", s.refund_fen as "refundFen", s.freight_fen as "freightFen", s.orders, s.quantity,
     b.buyers, k.kept as "promisesKept", k.kept + k.missed + c.count + e.count as "promisesDue"
   from unnest($2::date[], $3::date[]) with ordinality as p (first_day, last_day, n)
   cross join lateral (
     select coalesce(sum(d.gross_fen), 0)::bigint as gross_fen, coalesce(sum(d.refund_fen), 0)::bigint as refund_fen,
       coalesce(sum(d.freight_fen - d.freight_refund_fen), 0)::bigint as freight_fen,
       coalesce(sum(d.orders), 0)::int as orders, coalesce(sum(d.quantity), 0)::int as quantity
     from insight.sales_by_day d
     where d.scope_id = $1 and d.cut = 'all' and d.day between p.first_day and p.last_day) s
   cross join lateral (
     select count(distinct b.buyer)::int as buyers from insight.buyer_days b
     where b.scope_id = $1 and b.day between p.first_day and p.last_day) b
   cross join lateral (
     select coalesce(sum(k.kept), 0)::int as kept, coalesce(sum(k.missed), 0)::int as missed from insight.promises_by_day k
     where k.scope_id = $1 and k.day between p.first_day and p.last_day) k
   cross join lateral (
  select count(*)::int as count from insight.promise_facts o
  where o.outcome = 'open' and o.cooperative_id = $1 and o.ship_by >= p.first_day::timestamp at time zone 'Asia/Shanghai'
    and o.ship_by < (p.last_day + 1)::timestamp at time zone 'Asia/Shanghai' and o.ship_by <= $4) c
   cross join lateral (
  select count(*)::int as count from insight.promise_facts o
  where o.outcome = 'open' and o.seller_id = $1 and o.ship_by >= p.first_day::timestamp at time zone 'Asia/Shanghai'
    and o.ship_by < (p.last_day + 1)::timestamp at time zone 'Asia/Shanghai' and o.ship_by <= $4) e
   order by p.n

--   Nested Loop
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Function Scan on p
--                             ->  Aggregate
--                                   ->  Index Scan using sales_by_day_pkey on sales_by_day d
--                                         Index Cond: ((scope_id = $1) AND (cut = 'all'::text) AND (day >= p.first_day) AND (day <= p.last_day))
--                       ->  Aggregate
--                             ->  Sort
--                                   Sort Key: b.buyer
--                                   ->  Index Only Scan using buyer_days_pkey on buyer_days b
--                                         Index Cond: ((scope_id = $1) AND (day >= p.first_day) AND (day <= p.last_day))
--                 ->  Aggregate
--                       ->  Index Scan using promises_by_day_pkey on promises_by_day k
--                             Index Cond: ((scope_id = $1) AND (day >= p.first_day) AND (day <= p.last_day))
--           ->  Aggregate
--                 ->  Index Scan using promise_facts_open on promise_facts o
--                       Index Cond: ((ship_by >= ((p.first_day)::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text)) AND (ship_by < (((p.last_day + 1))::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text)) AND (ship_by <= $4))
--                       Filter: (cooperative_id = $1)
--     ->  Aggregate
--           ->  Index Scan using promise_facts_open on promise_facts o_1
--                 Index Cond: ((ship_by >= ((p.first_day)::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text)) AND (ship_by < (((p.last_day + 1))::timestamp without time zone AT TIME ZONE 'Asia/Shanghai'::text)) AND (ship_by <= $4))
--                 Filter: (seller_id = $1)
