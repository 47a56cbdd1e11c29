-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.empty_promises_by_day
delete from insight.promises_by_day

--   Delete on promises_by_day
--     ->  Seq Scan on promises_by_day
--           Disabled: true
