-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.count_missed_search
with room as (
     select where ($3 = '' or exists (select from village_seller.division_codes k join village_seller.divisions d on d.id = k.subject_id
         where k.code = $3 and k.valid_to is null and d.level = 'county'))
       and (select count(*) from (select from catalog.missed_search_visitors
         where day = $1 and visitor = $4 limit $6) taken) < $6
       and (exists (select from catalog.missed_searches where day = $1 and words = $2 and county_code = $3)
         or (select count(*) from (select from catalog.missed_searches where day = $1 limit $7) known) < $7)),
   marked as (
     insert into catalog.missed_search_visitors (day, visitor, search) select $1, $4, $5::bytea from room
     on conflict do nothing returning day)
   insert into catalog.missed_searches as m (day, words, county_code, count) select day, $2, $3, 1 from marked
   on conflict (day, words, county_code) do update set count = m.count + 1

--   Insert on missed_searches m
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: missed_searches_pkey
--     CTE marked
--       ->  Insert on missed_search_visitors missed_search_visitors_1
--             Conflict Resolution: NOTHING
--             InitPlan 1
--               ->  Nested Loop
--                     ->  Bitmap Heap Scan on division_codes k
--                           Recheck Cond: (code = $3)
--                           Filter: (valid_to IS NULL)
--                           ->  Bitmap Index Scan on division_codes_pkey
--                                 Index Cond: (code = $3)
--                     ->  Index Scan using divisions_pkey on divisions d
--                           Index Cond: (id = k.subject_id)
--                           Filter: (level = 'county'::text)
--             InitPlan 2
--               ->  Aggregate
--                     ->  Limit
--                           ->  Index Only Scan using missed_search_visitors_pkey on missed_search_visitors
--                                 Index Cond: ((day = $1) AND (visitor = $4))
--             InitPlan 3
--               ->  Index Only Scan using missed_searches_pkey on missed_searches
--                     Index Cond: ((day = $1) AND (words = $2) AND (county_code = $3))
--             InitPlan 4
--               ->  Aggregate
--                     ->  Limit
--                           ->  Index Only Scan using missed_searches_pkey on missed_searches missed_searches_1
--                                 Index Cond: (day = $1)
--             ->  Result
--                   One-Time Filter: ((($3 = ''::text) OR (InitPlan 1).col1) AND ((InitPlan 2).col1 < $6) AND ((InitPlan 3).col1 OR ((InitPlan 4).col1 < $7)))
--     ->  CTE Scan on marked
