-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.drop_recovery_codes
delete from auth.recovery_codes where person_id = $1

--   Delete on recovery_codes
--     ->  Bitmap Heap Scan on recovery_codes
--           Recheck Cond: (person_id = $1)
--           ->  Bitmap Index Scan on recovery_codes_pkey
--                 Index Cond: (person_id = $1)
