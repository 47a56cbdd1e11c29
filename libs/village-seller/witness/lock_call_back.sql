-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.lock_call_back
select c.id, c.code, c.topic, c.about_kind as "aboutKind", c.about_shop_code as "aboutShopCode",
    c.about_code as "aboutCode", c.person_id as "personId", c.language, c.masked_phone as "maskedPhone",
    c.sealed_phone as "sealedPhone", c.sealed_name as "sealedName", c.state, c.asked_at as "askedAt",
    c.taken_at as "takenAt", c.taken_by as "takenBy", t.display_name as "takenByName", c.finished_at as "finishedAt",
    c.outcome, c.note, s.code as "shopCode", s.name as "shopName", s.name_en as "shopNameEn",
    v.name as "villageName", v.name_en as "villageNameEn"
  from village_seller.call_backs c
  left join village_seller.sellers s on s.id = c.seller_id
  left join village_seller.villages v on v.id = s.village_id
  left join identity.persons t on t.id = c.taken_by where c.code = $1 and ($3 or (s.village_id = any($2) and c.topic <> 'agent'))
   for no key update of c

--   LockRows
--     ->  Nested Loop Left Join
--           ->  Nested Loop Left Join
--                 ->  Nested Loop Left Join
--                       Filter: ($3 OR ((s.village_id = ANY ($2)) AND (c.topic <> 'agent'::text)))
--                       ->  Index Scan using call_backs_code_key on call_backs c
--                             Index Cond: (code = $1)
--                       ->  Index Scan using sellers_pkey on sellers s
--                             Index Cond: (id = c.seller_id)
--                 ->  Index Scan using villages_pkey on villages v
--                       Index Cond: (id = s.village_id)
--           ->  Index Scan using persons_pkey on persons t
--                 Index Cond: (id = c.taken_by)
