-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.list_days
select d.day, d.gross_fen as "grossFen", d.refund_fen as "refundFen",
     d.freight_fen - d.freight_refund_fen as "freightFen", d.orders, d.quantity
   from insight.sales_by_day d where d.scope_id = $1 and d.cut = 'all' and d.day between $2 and $3 order by d.day

--   Index Scan using sales_by_day_pkey on sales_by_day d
--     Index Cond: ((scope_id = $1) AND (cut = 'all'::text) AND (day >= $2) AND (day <= $3))
