-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_import_rows
insert into catalog.import_rows (import_id, line, row_key, product_code, cells, too_long, problems)
   select $1, r.line, r.cells ->> 'rowKey', r.cells ->> 'code', r.cells, r."tooLong", '[]'
   from json_to_recordset($2) as r (line int, cells jsonb, "tooLong" jsonb)

--   Insert on import_rows
--     ->  Function Scan on json_to_recordset r
