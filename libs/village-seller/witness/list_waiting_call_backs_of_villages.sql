-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_waiting_call_backs_of_villages
select c.id, c.code, c.topic, c.about_kind as "aboutKind", c.about_shop_code as "aboutShopCode",
    c.about_code as "aboutCode", c.person_id as "personId", c.language, c.masked_phone as "maskedPhone",
    c.sealed_phone as "sealedPhone", c.sealed_name as "sealedName", c.state, c.asked_at as "askedAt",
    c.taken_at as "takenAt", c.taken_by as "takenBy", t.display_name as "takenByName", c.finished_at as "finishedAt",
    c.outcome, c.note, s.code as "shopCode", s.name as "shopName", s.name_en as "shopNameEn",
    v.name as "villageName", v.name_en as "villageNameEn"
  from village_seller.call_backs c
  left join village_seller.sellers s on s.id = c.seller_id
  left join village_seller.villages v on v.id = s.village_id
  left join identity.persons t on t.id = c.taken_by where c.finished_at is null and c.topic <> 'agent' and s.village_id = any($2)
   order by c.asked_at, c.id limit $1

--   Limit
--     ->  Nested Loop Left Join
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Index Scan using call_backs_waiting on call_backs c
--                             Filter: (topic <> 'agent'::text)
--                       ->  Index Scan using sellers_pkey on sellers s
--                             Index Cond: (id = c.seller_id)
--                             Filter: (village_id = ANY ($2))
--                 ->  Index Scan using villages_pkey on villages v
--                       Index Cond: (id = s.village_id)
--           ->  Index Scan using persons_pkey on persons t
--                 Index Cond: (id = c.taken_by)
