-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_seller_id_by_code
select id from village_seller.sellers where code = $1

--   Index Scan using sellers_code on sellers
--     Index Cond: (code = $1)
