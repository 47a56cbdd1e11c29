-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_shops_of_household
select id from village_seller.sellers where household_id = $1

--   Index Scan using sellers_household on sellers
--     Index Cond: (household_id = $1)
