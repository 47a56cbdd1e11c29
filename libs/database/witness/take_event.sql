-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.take_event
with kept as (
     insert into database.receipts (event_id, subscriber, handled_at) select id, $2, $3 from database.events where id = $1
     on conflict do nothing returning event_id)
   select e.id, e.name, e.payload, e.occurred_at as "occurredAt", e.request_id as "requestId",
     exists (select from kept) as "isNew"
   from database.events e where e.id = $1

--   Index Scan using events_pkey on events e
--     Index Cond: (id = $1)
--     CTE kept
--       ->  Insert on receipts
--             Conflict Resolution: NOTHING
--             ->  Index Only Scan using events_pkey on events
--                   Index Cond: (id = $1)
--     InitPlan 2
--       ->  CTE Scan on kept
