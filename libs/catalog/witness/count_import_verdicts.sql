-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_import_verdicts
select import_id as "importId", verdict, count(*)::int as count from catalog.import_rows
   where import_id = any($1) and verdict is not null group by import_id, verdict

--   HashAggregate
--     Group Key: import_id, verdict
--     ->  Bitmap Heap Scan on import_rows
--           Recheck Cond: (import_id = ANY ($1))
--           Filter: (verdict IS NOT NULL)
--           ->  Bitmap Index Scan on import_rows_code
--                 Index Cond: (import_id = ANY ($1))
