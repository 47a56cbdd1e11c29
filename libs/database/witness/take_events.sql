-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.take_events
with kept as (
     insert into database.receipts (event_id, subscriber, handled_at)
     select id, $2, $3 from database.events where id = any($1) order by id on conflict do nothing returning event_id)
   select e.id, e.name, e.payload, e.occurred_at as "occurredAt", e.request_id as "requestId"
   from database.events e where e.id = any(array(select event_id from kept)) order by e.occurred_at, e.id

--   Sort
--     Sort Key: e.occurred_at, e.id
--     CTE kept
--       ->  Insert on receipts
--             Conflict Resolution: NOTHING
--             ->  Subquery Scan on "*SELECT*"
--                   ->  Sort
--                         Sort Key: events.id
--                         ->  Bitmap Heap Scan on events
--                               Recheck Cond: (id = ANY ($1))
--                               ->  Bitmap Index Scan on events_pkey
--                                     Index Cond: (id = ANY ($1))
--     InitPlan 2
--       ->  CTE Scan on kept
--     ->  Bitmap Heap Scan on events e
--           Recheck Cond: (id = ANY ((InitPlan 2).col1))
--           ->  Bitmap Index Scan on events_pkey
--                 Index Cond: (id = ANY ((InitPlan 2).col1))
