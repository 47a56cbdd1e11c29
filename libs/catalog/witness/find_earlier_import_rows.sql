-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_earlier_import_rows
(select line, row_key as "rowKey", product_code as "productCode", cells, too_long as "tooLong", verdict, plan, problems from catalog.import_rows where import_id = $1 and row_key = $3 and line < $2 order by line limit 13)
   union all
   (select line, row_key as "rowKey", product_code as "productCode", cells, too_long as "tooLong", verdict, plan, problems from catalog.import_rows where import_id = $1 and product_code = $4 and line < $2
      and row_key is distinct from $3 order by line limit 13)

--   Append
--     ->  Limit
--           ->  Index Scan using import_rows_pkey on import_rows
--                 Index Cond: ((import_id = $1) AND (line < $2))
--                 Filter: (row_key = $3)
--     ->  Limit
--           ->  Index Scan using import_rows_pkey on import_rows import_rows_1
--                 Index Cond: ((import_id = $1) AND (line < $2))
--                 Filter: ((row_key IS DISTINCT FROM $3) AND (product_code = $4))
