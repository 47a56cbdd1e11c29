-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.find_idempotent_answer
select input_hash as "inputHash", answer from database.idempotent_answers where scope = $1 and key = $2

--   Index Scan using idempotent_answers_pkey on idempotent_answers
--     Index Cond: ((scope = $1) AND (key = $2))
