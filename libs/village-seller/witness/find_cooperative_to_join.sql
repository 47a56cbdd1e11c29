-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_cooperative_to_join
select id, code, name, name_en as "nameEn" from village_seller.cooperatives where code = $1

--   Index Scan using cooperatives_code on cooperatives
--     Index Cond: (code = $1)
