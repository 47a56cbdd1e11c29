-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.keep_receipt
insert into database.receipts (event_id, subscriber, handled_at) values ($1, $2, $3)
   on conflict do nothing returning event_id

--   Insert on receipts
--     Conflict Resolution: NOTHING
--     ->  Result
