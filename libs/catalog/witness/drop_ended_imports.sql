-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.drop_ended_imports
delete from catalog.imports where id in (select id from catalog.imports where ends_at <= $1 order by ends_at limit $2)
   returning id

--   Delete on imports
--     ->  Nested Loop
--           ->  HashAggregate
--                 Group Key: "ANY_subquery".id
--                 ->  Subquery Scan on "ANY_subquery"
--                       ->  Limit
--                             ->  Index Scan using imports_end on imports imports_1
--                                   Index Cond: (ends_at <= $1)
--           ->  Memoize
--                 Cache Key: "ANY_subquery".id
--                 Cache Mode: logical
--                 ->  Index Scan using imports_pkey on imports
--                       Index Cond: (id = "ANY_subquery".id)
