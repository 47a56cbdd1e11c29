-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_sealed_phones
select id, sealed_phone as "sealedPhone" from identity.persons where id = any($1) order by id

--   Sort
--     Sort Key: id
--     ->  Bitmap Heap Scan on persons
--           Recheck Cond: (id = ANY ($1))
--           ->  Bitmap Index Scan on persons_pkey
--                 Index Cond: (id = ANY ($1))
