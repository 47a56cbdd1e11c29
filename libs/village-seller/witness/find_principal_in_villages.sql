-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_principal_in_villages
select s.id, s.code, s.name, s.name_en as "nameEn", s.household_id as "householdId", v.id as "villageId",
    v.name as "villageName", v.name_en as "villageNameEn"
  from village_seller.sellers s join village_seller.villages v on v.id = s.village_id where s.code = $1 and v.id = any($2) and s.standing in ('approved', 'paused', 'leaving')

--   Nested Loop
--     ->  Index Scan using sellers_code on sellers s
--           Index Cond: (code = $1)
--           Filter: (standing = ANY ('{approved,paused,leaving}'::text[]))
--     ->  Index Scan using villages_pkey on villages v
--           Index Cond: ((id = s.village_id) AND (id = ANY ($2)))
