-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.forget_old_missed_searches
delete from catalog.missed_searches where day < $1

--   Delete on missed_searches
--     ->  Bitmap Heap Scan on missed_searches
--           Recheck Cond: (day < $1)
--           ->  Bitmap Index Scan on missed_searches_pkey
--                 Index Cond: (day < $1)
