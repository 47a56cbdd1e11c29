-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.add_recovery_codes
insert into auth.recovery_codes (person_id, code_hash) select $1, unnest($2::bytea[])

--   Insert on recovery_codes
--     ->  Subquery Scan on "*SELECT*"
--           ->  ProjectSet
--                 ->  Result
