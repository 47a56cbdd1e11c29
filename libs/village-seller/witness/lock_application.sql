-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.lock_application
select a.id, a.code, a.person_id as "personId", a.kind, a.state, a.shop_name as "shopName",
     a.shop_name_en as "shopNameEn", a.village_id as "villageId", a.grows, g.name as "legalGround",
     g.name_en as "legalGroundEn", a.credit_code as "creditCode", a.founded_on as "foundedOn",
     a.recommended_at as "recommendedAt"
   from village_seller.applications a join village_seller.legal_grounds g on g.code = a.legal_ground_code
   where a.code = $1 and (a.village_id = any($2) or $3 or a.person_id = $4) for no key update of a

--   LockRows
--     ->  Nested Loop
--           ->  Index Scan using applications_code on applications a
--                 Index Cond: (code = $1)
--                 Filter: ((village_id = ANY ($2)) OR $3 OR (person_id = $4))
--           ->  Index Scan using legal_grounds_pkey on legal_grounds g
--                 Index Cond: (code = a.legal_ground_code)
