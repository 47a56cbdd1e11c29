-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.mark_read_up_to
with seen as (select sent_at, id from notice.messages where person_id = $1 and id = $2),
   marked as (
     update notice.messages m set read_at = $3 from seen
     where m.person_id = $1 and m.read_at is null and (m.sent_at, m.id) <= (seen.sent_at, seen.id) returning m.id
   )
   select (select count(*)::int from marked) as count from seen

--   CTE Scan on seen
--     CTE seen
--       ->  Index Scan using messages_pkey on messages
--             Index Cond: (id = $2)
--             Filter: (person_id = $1)
--     CTE marked
--       ->  Update on messages m
--             ->  Nested Loop
--                   Join Filter: (ROW(m.sent_at, m.id) <= ROW(seen_1.sent_at, seen_1.id))
--                   ->  Index Scan using messages_unread on messages m
--                         Index Cond: (person_id = $1)
--                         Filter: (read_at IS NULL)
--                   ->  CTE Scan on seen seen_1
--     InitPlan 3
--       ->  Aggregate
--             ->  CTE Scan on marked
