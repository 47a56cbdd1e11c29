-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_home_of_seller
select e.village_id as "villageId", v.code as "villageCode", v.name as "villageName", v.name_en as "villageNameEn"
   from village_seller.sellers e join village_seller.villages v on v.id = e.village_id where e.id = $1

--   Nested Loop
--     ->  Index Scan using sellers_pkey on sellers e
--           Index Cond: (id = $1)
--     ->  Index Scan using villages_pkey on villages v
--           Index Cond: (id = e.village_id)
