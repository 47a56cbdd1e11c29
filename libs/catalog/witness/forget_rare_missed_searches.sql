-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.forget_rare_missed_searches
delete from catalog.missed_searches m using (
     select words from catalog.missed_searches where day >= $1::date - 6 and day <= $2::date + 6
     group by words having sum(count) < $3) rare
   where m.words = rare.words and m.day >= $1 and m.day <= $2

--   Delete on missed_searches m
--     ->  Nested Loop
--           ->  Subquery Scan on rare
--                 ->  GroupAggregate
--                       Group Key: missed_searches.words
--                       Filter: (sum(missed_searches.count) < $3)
--                       ->  Sort
--                             Sort Key: missed_searches.words
--                             ->  Bitmap Heap Scan on missed_searches
--                                   Recheck Cond: ((day >= ($1 - 6)) AND (day <= ($2 + 6)))
--                                   ->  Bitmap Index Scan on missed_searches_pkey
--                                         Index Cond: ((day >= ($1 - 6)) AND (day <= ($2 + 6)))
--           ->  Index Scan using missed_searches_pkey on missed_searches m
--                 Index Cond: ((day >= $1) AND (day <= $2) AND (words = rare.words))
