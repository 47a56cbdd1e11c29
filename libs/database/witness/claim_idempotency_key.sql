-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.claim_idempotency_key
insert into database.idempotent_answers (scope, key, input_hash, answer, created_at) values ($1, $2, $3, $4, $5)
   on conflict do nothing returning true as "isNew"

--   Insert on idempotent_answers
--     Conflict Resolution: NOTHING
--     ->  Result
