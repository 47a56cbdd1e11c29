-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.empty_sales_by_day
delete from insight.sales_by_day

--   Delete on sales_by_day
--     ->  Seq Scan on sales_by_day
--           Disabled: true
