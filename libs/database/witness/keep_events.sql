-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.keep_events
insert into database.events (id, name, payload, occurred_at, request_id)
   select e.id, e.name, e.payload, $2, $3 from json_to_recordset($1::json) as e (id uuid, name text, payload jsonb)

--   Insert on events
--     ->  Function Scan on json_to_recordset e
