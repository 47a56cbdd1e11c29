-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_principal
select s.id, s.code, s.name, s.name_en as "nameEn", s.household_id as "householdId", v.id as "villageId",
    v.name as "villageName", v.name_en as "villageNameEn"
  from village_seller.sellers s join village_seller.villages v on v.id = s.village_id where s.id = $1

--   Nested Loop
--     ->  Index Scan using sellers_pkey on sellers s
--           Index Cond: (id = $1)
--     ->  Index Scan using villages_pkey on villages v
--           Index Cond: (id = s.village_id)
