-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_household_key
select id::text as key from village_seller.sellers where code = $1

--   Index Scan using sellers_code on sellers
--     Index Cond: (code = $1)
