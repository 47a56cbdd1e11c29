-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.empty_promise_facts
delete from insight.promise_facts

--   Delete on promise_facts
--     ->  Seq Scan on promise_facts
--           Disabled: true
