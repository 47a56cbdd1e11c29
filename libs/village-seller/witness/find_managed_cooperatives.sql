-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_managed_cooperatives.en
select code, name_en as name from village_seller.cooperatives where id = any($1) order by founded_on, id

--   Sort
--     Sort Key: founded_on, id
--     ->  Bitmap Heap Scan on cooperatives
--           Recheck Cond: (id = ANY ($1))
--           ->  Bitmap Index Scan on cooperatives_pkey
--                 Index Cond: (id = ANY ($1))

-- village_seller.find_managed_cooperatives.zh
select code, name as name from village_seller.cooperatives where id = any($1) order by founded_on, id

--   Sort
--     Sort Key: founded_on, id
--     ->  Bitmap Heap Scan on cooperatives
--           Recheck Cond: (id = ANY ($1))
--           ->  Bitmap Index Scan on cooperatives_pkey
--                 Index Cond: (id = ANY ($1))
