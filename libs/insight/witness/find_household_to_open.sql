-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_household_to_open
select s.id, s.code, h.id as "householdId", h.name, h.name_en as "nameEn" from village_seller.sellers s
   join village_seller.households h on h.id = s.household_id where s.code = $1

--   Nested Loop
--     ->  Index Scan using sellers_code on sellers s
--           Index Cond: (code = $1)
--     ->  Index Scan using households_pkey on households h
--           Index Cond: (id = s.household_id)
