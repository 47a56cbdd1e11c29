-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.page_of_import_rows
select line, row_key as "rowKey", product_code as "productCode", cells, too_long as "tooLong", verdict, plan, problems from catalog.import_rows where import_id = $1 and verdict = any($2) and line > $3 order by line limit $4

--   Limit
--     ->  Index Scan using import_rows_pkey on import_rows
--           Index Cond: ((import_id = $1) AND (line > $3))
--           Filter: (verdict = ANY ($2))
