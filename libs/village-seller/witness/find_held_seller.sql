-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_held_seller
select id, code, kind, standing, name, name_en as "nameEn", cooperative_id as "cooperativeId"
  from village_seller.sellers where (id = any($1) or cooperative_id = any($2)) and code = $3

--   Index Scan using sellers_code on sellers
--     Index Cond: (code = $3)
--     Filter: ((id = ANY ($1)) OR (cooperative_id = ANY ($2)))
