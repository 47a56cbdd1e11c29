-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_import_rows_done
select count(*) filter (where verdict is not null)::int as judged, count(done_at)::int as done
   from catalog.import_rows where import_id = $1

--   Aggregate
--     ->  Index Scan using import_rows_code on import_rows
--           Index Cond: (import_id = $1)
