-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.keep_idempotent_answer
insert into database.idempotent_answers (scope, key, input_hash, answer, created_at) values ($1, $2, $3, $4, $5)

--   Insert on idempotent_answers
--     ->  Result
