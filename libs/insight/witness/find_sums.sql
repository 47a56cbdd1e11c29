-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_sums
select coalesce(sum(d.gross_fen), 0)::bigint as "grossFen", coalesce(sum(d.refund_fen), 0)::bigint as "refundFen",
     coalesce(sum(d.freight_fen), 0)::bigint as "freightFen",
     coalesce(sum(d.freight_refund_fen), 0)::bigint as "freightRefundFen"
   from insight.sales_by_day d
   where d.scope_id = $1 and d.cut = $2 and d.day between $3 and $4 and d.cut_key = $5

--   Aggregate
--     ->  Index Scan using sales_by_day_pkey on sales_by_day d
--           Index Cond: ((scope_id = $1) AND (cut = $2) AND (day >= $3) AND (day <= $4) AND (cut_key = $5))
