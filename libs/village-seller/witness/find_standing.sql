-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_standing.en
select s.id as "sellerId", s.code as "sellerCode", s.name_en as "sellerName", s.kind, v.name_en as "villageName",
    s.village_id as "villageId", s.cooperative_id as "cooperativeId", s.standing, s.time_zone as "timeZone",
    s.due_on as "dueOn", s.shown_until as "shownUntil", s.leaves_on as "leavesOn", to_json(last) as last
  from village_seller.sellers s join village_seller.villages v on v.id = s.village_id
  left join lateral (select r.id, r.state, r.words, r.handed_in_at as "handedInAt", r.decided_at as "decidedAt",
      r.by_kind as "byKind", r.reason
    from village_seller.reverifications r where r.seller_id = s.id order by r.id desc limit 1) last on true
  where s.code = $1

--   Nested Loop Left Join
--     ->  Nested Loop
--           ->  Index Scan using sellers_code on sellers s
--                 Index Cond: (code = $1)
--           ->  Index Scan using villages_pkey on villages v
--                 Index Cond: (id = s.village_id)
--     ->  Subquery Scan on last
--           ->  Limit
--                 ->  Index Scan Backward using reverifications_seller on reverifications r
--                       Index Cond: (seller_id = s.id)

-- village_seller.find_standing.zh
select s.id as "sellerId", s.code as "sellerCode", s.name as "sellerName", s.kind, v.name as "villageName",
    s.village_id as "villageId", s.cooperative_id as "cooperativeId", s.standing, s.time_zone as "timeZone",
    s.due_on as "dueOn", s.shown_until as "shownUntil", s.leaves_on as "leavesOn", to_json(last) as last
  from village_seller.sellers s join village_seller.villages v on v.id = s.village_id
  left join lateral (select r.id, r.state, r.words, r.handed_in_at as "handedInAt", r.decided_at as "decidedAt",
      r.by_kind as "byKind", r.reason
    from village_seller.reverifications r where r.seller_id = s.id order by r.id desc limit 1) last on true
  where s.code = $1

--   Nested Loop Left Join
--     ->  Nested Loop
--           ->  Index Scan using sellers_code on sellers s
--                 Index Cond: (code = $1)
--           ->  Index Scan using villages_pkey on villages v
--                 Index Cond: (id = s.village_id)
--     ->  Subquery Scan on last
--           ->  Limit
--                 ->  Index Scan Backward using reverifications_seller on reverifications r
--                       Index Cond: (seller_id = s.id)
