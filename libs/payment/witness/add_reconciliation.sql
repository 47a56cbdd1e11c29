-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.add_reconciliation
with made as (
     insert into payment.reconciliations (id, china_day, run, run_at, provider, provider_count, provider_fen, ledger_count,
       ledger_fen, difference_count)
     select $1, $2, coalesce(max(r.run), 0) + 1, $3, $4, $5, $6, $7, $8, cardinality($9::text[])
     from payment.reconciliations r where r.china_day = $2 returning id)
   insert into payment.reconciliation_differences (reconciliation_id, position, kind, provider_ref, movement, provider_fen,
     ledger_fen, currency, happened_at)
   select made.id, d.position, d.kind, d.ref, d.movement, d.provider_fen, d.ledger_fen, d.currency, d.happened_at
   from made, unnest($9::text[], $10::text[], $11::text[], $12::bigint[], $13::bigint[], $14::text[], $15::timestamptz[])
     with ordinality as d (kind, ref, movement, provider_fen, ledger_fen, currency, happened_at, position)

--   Insert on reconciliation_differences
--     CTE made
--       ->  Insert on reconciliations
--             ->  Subquery Scan on "*SELECT*"
--                   ->  Result
--                         InitPlan 1
--                           ->  Limit
--                                 ->  Index Only Scan Backward using reconciliations_day on reconciliations r
--                                       Index Cond: (china_day = $2)
--     ->  Nested Loop
--           ->  CTE Scan on made
--           ->  Function Scan on d
