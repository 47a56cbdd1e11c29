-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.empty_sale_facts
delete from insight.sale_facts

--   Delete on sale_facts
--     ->  Seq Scan on sale_facts
--           Disabled: true
