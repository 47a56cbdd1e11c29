-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_managed_cooperative
select id, code, name, name_en as "nameEn" from village_seller.cooperatives where code = $1 and id = any($2)

--   Index Scan using cooperatives_code on cooperatives
--     Index Cond: (code = $1)
--     Filter: (id = ANY ($2))
