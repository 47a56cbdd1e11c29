-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.judge_import_row
update catalog.import_rows set verdict = $3, plan = $4, problems = $5, product_code = $6
   where import_id = $1 and line = $2

--   Update on import_rows
--     ->  Index Scan using import_rows_code on import_rows
--           Index Cond: (import_id = $1)
--           Filter: (line = $2)
