-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_sealed_phone_under_old_keys
select id as id, sealed_phone as sealed from identity.persons
     where id > $2 and sealed_phone is not null and not starts_with(sealed_phone, $1) order by id limit 500 for update

--   Limit
--     ->  LockRows
--           ->  Sort
--                 Sort Key: id
--                 ->  Bitmap Heap Scan on persons
--                       Recheck Cond: (id > $2)
--                       Filter: (NOT starts_with(sealed_phone, $1))
--                       ->  Bitmap Index Scan on persons_pkey
--                             Index Cond: (id > $2)
