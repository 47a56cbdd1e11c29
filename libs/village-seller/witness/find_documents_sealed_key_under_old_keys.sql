-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_documents_sealed_key_under_old_keys
select id as id, sealed_key as sealed from village_seller.documents
     where id > $2 and sealed_key is not null and not starts_with(sealed_key, $1) order by id limit 500 for update

--   Limit
--     ->  LockRows
--           ->  Sort
--                 Sort Key: id
--                 ->  Bitmap Heap Scan on documents
--                       Recheck Cond: (id > $2)
--                       Filter: (NOT starts_with(sealed_key, $1))
--                       ->  Bitmap Index Scan on documents_pkey
--                             Index Cond: (id > $2)
