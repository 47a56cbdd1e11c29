-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.forget_searching_visitors
delete from catalog.missed_search_visitors where day < $1

--   Delete on missed_search_visitors
--     ->  Bitmap Heap Scan on missed_search_visitors
--           Recheck Cond: (day < $1)
--           ->  Bitmap Index Scan on missed_search_visitors_pkey
--                 Index Cond: (day < $1)
