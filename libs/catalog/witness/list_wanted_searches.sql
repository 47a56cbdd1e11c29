-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.list_wanted_searches
with sums as materialized (
     select words, sum(count)::int as searches,
       coalesce(sum(count) filter (where county_code = any($3)), 0)::int as own
     from catalog.missed_searches where day >= $1 and day <= $2 group by words having sum(count) >= $4)
   select words, searches, case when own >= $4 and (own = searches or searches - own >= $4) then own end as own
   from sums where $5::bigint is null or searches < $5 or (searches = $5 and words > $6)
   order by searches desc, words limit $7

--   Limit
--     CTE sums
--       ->  GroupAggregate
--             Group Key: missed_searches.words
--             Filter: (sum(missed_searches.count) >= $4)
--             ->  Sort
--                   Sort Key: missed_searches.words
--                   ->  Bitmap Heap Scan on missed_searches
--                         Recheck Cond: ((day >= $1) AND (day <= $2))
--                         ->  Bitmap Index Scan on missed_searches_pkey
--                               Index Cond: ((day >= $1) AND (day <= $2))
--     ->  Sort
--           Sort Key: sums.searches DESC, sums.words
--           ->  CTE Scan on sums
--                 Filter: (($5 IS NULL) OR (searches < $5) OR ((searches = $5) AND (words > $6)))
