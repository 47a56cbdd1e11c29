-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.empty_goods
delete from insight.goods

--   Delete on goods
--     ->  Seq Scan on goods
--           Disabled: true
