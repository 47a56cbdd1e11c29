-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.keep_idempotent_answer
update database.idempotent_answers set answer = $3 where scope = $1 and key = $2

--   Update on idempotent_answers
--     ->  Index Scan using idempotent_answers_pkey on idempotent_answers
--           Index Cond: ((scope = $1) AND (key = $2))
