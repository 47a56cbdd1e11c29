-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_call_backs_sealed_name_under_old_keys
select id as id, sealed_name as sealed from village_seller.call_backs
     where id > $2 and sealed_name is not null and not starts_with(sealed_name, $1) order by id limit 500 for update

--   Limit
--     ->  LockRows
--           ->  Sort
--                 Sort Key: id
--                 ->  Bitmap Heap Scan on call_backs
--                       Recheck Cond: (id > $2)
--                       Filter: ((sealed_name IS NOT NULL) AND (NOT starts_with(sealed_name, $1)))
--                       ->  Bitmap Index Scan on call_backs_pkey
--                             Index Cond: (id > $2)
