-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.note_due_notice
insert into village_seller.due_notices (seller_id, due_on, kind, told_at) values ($1, $2, $3, $4)
   on conflict do nothing returning kind

--   Insert on due_notices
--     Conflict Resolution: NOTHING
--     ->  Result
