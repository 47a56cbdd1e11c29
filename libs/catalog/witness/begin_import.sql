-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.begin_import
insert into catalog.imports (id, seller_id, person_id, through, second_factor, language, file_name, state, rows_done,
     confirmed, refusal_details, began_at, ends_at, held_until, turn)
   values ($1, $2, $3, $4, $5, $6, $7, 'checking', 0, false, '{}', $8, $9, $8, 0)

--   Insert on imports
--     ->  Result
