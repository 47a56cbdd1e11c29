-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_consenting_shop
select household_id as "householdId", name, name_en as "nameEn", story, story_en as "storyEn"
   from village_seller.sellers where id = $1

--   Index Scan using sellers_pkey on sellers
--     Index Cond: (id = $1)
