-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_sealed_pending_secret_under_old_keys
select person_id as id, sealed_pending_secret as sealed from auth.second_factors
     where person_id > $2 and sealed_pending_secret is not null and not starts_with(sealed_pending_secret, $1) order by person_id limit 500 for update

--   Limit
--     ->  LockRows
--           ->  Sort
--                 Sort Key: person_id
--                 ->  Bitmap Heap Scan on second_factors
--                       Recheck Cond: (person_id > $2)
--                       Filter: ((sealed_pending_secret IS NOT NULL) AND (NOT starts_with(sealed_pending_secret, $1)))
--                       ->  Bitmap Index Scan on second_factors_pkey
--                             Index Cond: (person_id > $2)
