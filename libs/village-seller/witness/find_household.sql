-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_household
select name, name_en as "nameEn" from village_seller.households where id = $1

--   Index Scan using households_pkey on households
--     Index Cond: (id = $1)
