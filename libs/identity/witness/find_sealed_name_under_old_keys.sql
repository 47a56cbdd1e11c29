-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_sealed_name_under_old_keys
select person_id as id, sealed_name as sealed from identity.real_names
     where person_id > $2 and sealed_name is not null and not starts_with(sealed_name, $1) order by person_id limit 500 for update

--   Limit
--     ->  LockRows
--           ->  Sort
--                 Sort Key: person_id
--                 ->  Bitmap Heap Scan on real_names
--                       Recheck Cond: (person_id > $2)
--                       Filter: (NOT starts_with(sealed_name, $1))
--                       ->  Bitmap Index Scan on real_names_pkey
--                             Index Cond: (person_id > $2)
