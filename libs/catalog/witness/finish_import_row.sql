-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.finish_import_row
update catalog.import_rows set verdict = $3, problems = $4, product_code = coalesce($5, product_code), done_at = $6
   where import_id = $1 and line = $2 and done_at is null

--   Update on import_rows
--     ->  Index Scan using import_rows_to_do on import_rows
--           Index Cond: ((import_id = $1) AND (line = $2))
--           Filter: (done_at IS NULL)
