-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.find_event
select id, name, payload, occurred_at as "occurredAt", request_id as "requestId" from database.events where id = $1

--   Index Scan using events_pkey on events
--     Index Cond: (id = $1)
