-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.list_parts.village
with sums as materialized (
       select d.cut_key, sum(d.gross_fen)::bigint as gross_fen, sum(d.refund_fen)::bigint as refund_fen,
         sum(d.freight_fen - d.freight_refund_fen)::bigint as freight_fen, sum(d.orders)::int as orders,
         sum(d.quantity)::int as quantity
       from insight.sales_by_day d where d.scope_id = $1 and d.cut = 'village' and d.day between $2 and $3
       group by d.cut_key),
     whole as (select coalesce(sum(gross_fen), 0)::bigint as gross_fen, coalesce(sum(refund_fen), 0)::bigint as refund_fen,
       coalesce(sum(freight_fen), 0)::bigint as freight_fen, count(*)::int as parts from sums),
     page as (
       select * from sums where $4::bigint is null or (gross_fen, cut_key) < ($4, $5::text)
       order by gross_fen desc, cut_key desc limit $6)
     select s.cut_key as "cutKey", coalesce(n.code, s.cut_key) as code, coalesce(n.name, s.cut_key) as name,
       coalesce(n.name_en, s.cut_key) as "nameEn", s.gross_fen as "grossFen", s.refund_fen as "refundFen",
       s.freight_fen as "freightFen", s.orders, s.quantity, w.gross_fen as "allGrossFen", w.refund_fen as "allRefundFen",
       w.freight_fen as "allFreightFen", w.parts as "partCount"
     from whole w left join page s on true left join village_seller.villages n on n.id = s.cut_key::uuid
     order by s.gross_fen desc, s.cut_key desc

--   Sort
--     Sort Key: sums_1.gross_fen DESC, sums_1.cut_key DESC
--     CTE sums
--       ->  GroupAggregate
--             Group Key: d.cut_key
--             ->  Sort
--                   Sort Key: d.cut_key
--                   ->  Index Scan using sales_by_day_pkey on sales_by_day d
--                         Index Cond: ((scope_id = $1) AND (cut = 'village'::text) AND (day >= $2) AND (day <= $3))
--     ->  Nested Loop Left Join
--           ->  Aggregate
--                 ->  CTE Scan on sums
--           ->  Nested Loop Left Join
--                 ->  Limit
--                       ->  Sort
--                             Sort Key: sums_1.gross_fen DESC, sums_1.cut_key DESC
--                             ->  CTE Scan on sums sums_1
--                                   Filter: (($4 IS NULL) OR (ROW(gross_fen, cut_key) < ROW($4, $5)))
--                 ->  Index Scan using villages_pkey on villages n
--                       Index Cond: (id = (sums_1.cut_key)::uuid)
