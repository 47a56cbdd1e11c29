-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.drop_ended_picture_parts
delete from catalog.picture_parts where id in (
     select id from catalog.picture_parts where ends_at <= $1 order by ends_at limit $2
   ) returning id

--   Delete on picture_parts
--     ->  Nested Loop
--           ->  HashAggregate
--                 Group Key: "ANY_subquery".id
--                 ->  Subquery Scan on "ANY_subquery"
--                       ->  Limit
--                             ->  Index Scan using picture_parts_end on picture_parts picture_parts_1
--                                   Index Cond: (ends_at <= $1)
--           ->  Index Scan using picture_parts_pkey on picture_parts
--                 Index Cond: (id = "ANY_subquery".id)
