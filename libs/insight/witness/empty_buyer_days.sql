-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.empty_buyer_days
delete from insight.buyer_days

--   Delete on buyer_days
--     ->  Seq Scan on buyer_days
--           Disabled: true
