-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_names_of_cooperatives.en
select id, name_en as name from village_seller.cooperatives where id = any($1)

--   Bitmap Heap Scan on cooperatives
--     Recheck Cond: (id = ANY ($1))
--     ->  Bitmap Index Scan on cooperatives_pkey
--           Index Cond: (id = ANY ($1))

-- village_seller.find_names_of_cooperatives.zh
select id, name as name from village_seller.cooperatives where id = any($1)

--   Bitmap Heap Scan on cooperatives
--     Recheck Cond: (id = ANY ($1))
--     ->  Bitmap Index Scan on cooperatives_pkey
--           Index Cond: (id = ANY ($1))
