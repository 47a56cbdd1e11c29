-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_unjudged_import_rows
select line, row_key as "rowKey", product_code as "productCode", cells, too_long as "tooLong", verdict, plan, problems from catalog.import_rows where import_id = $1 and line > $2 and verdict is null and done_at is null
   order by line limit $3

--   Limit
--     ->  Index Scan using import_rows_to_do on import_rows
--           Index Cond: ((import_id = $1) AND (line > $2))
--           Filter: (verdict IS NULL)
