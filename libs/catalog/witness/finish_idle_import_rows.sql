-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.finish_idle_import_rows
with idle as (
     update catalog.import_rows set done_at = $2
     where import_id = $1 and done_at is null and (verdict in ('unchanged', 'refused') or (verdict = 'asked' and not $3))
     returning line)
   select (count(*) - (select count(*) from idle))::int as left
   from catalog.import_rows where import_id = $1 and done_at is null

--   Aggregate
--     CTE idle
--       ->  Update on import_rows import_rows_1
--             ->  Index Scan using import_rows_to_do on import_rows import_rows_1
--                   Index Cond: (import_id = $1)
--                   Filter: ((done_at IS NULL) AND ((verdict = ANY ('{unchanged,refused}'::text[])) OR ((verdict = 'asked'::text) AND (NOT $3))))
--     InitPlan 2
--       ->  Aggregate
--             ->  CTE Scan on idle
--     ->  Index Only Scan using import_rows_to_do on import_rows
--           Index Cond: (import_id = $1)
