-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.keep_event
insert into database.events (id, name, payload, occurred_at, request_id) values ($1, $2, $3, $4, $5)

--   Insert on events
--     ->  Result
