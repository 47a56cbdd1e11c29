-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.drop_oldest_picture_parts
delete from catalog.picture_parts where id in (
     select id from catalog.picture_parts where person_id = $1 order by began_at desc, id desc offset $2
   ) returning id

--   Delete on picture_parts
--     ->  Nested Loop
--           ->  Unique
--                 ->  Sort
--                       Sort Key: "ANY_subquery".id
--                       ->  Subquery Scan on "ANY_subquery"
--                             ->  Limit
--                                   ->  Sort
--                                         Sort Key: picture_parts_1.began_at DESC, picture_parts_1.id DESC
--                                         ->  Bitmap Heap Scan on picture_parts picture_parts_1
--                                               Recheck Cond: (person_id = $1)
--                                               ->  Bitmap Index Scan on picture_parts_person
--                                                     Index Cond: (person_id = $1)
--           ->  Index Scan using picture_parts_pkey on picture_parts
--                 Index Cond: (id = "ANY_subquery".id)
