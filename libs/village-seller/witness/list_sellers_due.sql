-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_sellers_due.en
select s.id as "sellerId", s.code as "sellerCode", s.name_en as "sellerName", s.kind, v.name_en as "villageName",
    s.village_id as "villageId", s.cooperative_id as "cooperativeId", s.standing, s.time_zone as "timeZone",
    s.due_on as "dueOn", s.shown_until as "shownUntil", s.leaves_on as "leavesOn", to_json(last) as last
  from village_seller.sellers s join village_seller.villages v on v.id = s.village_id
  left join lateral (select r.id, r.state, r.words, r.handed_in_at as "handedInAt", r.decided_at as "decidedAt",
      r.by_kind as "byKind", r.reason
    from village_seller.reverifications r where r.seller_id = s.id order by r.id desc limit 1) last on true
  where s.due_on <= $1::date and (s.due_on, s.id) > ($2::date, $3::uuid) and s.standing in ('approved', 'paused', 'leaving') order by s.due_on, s.id limit $4

--   Limit
--     ->  Sort
--           Sort Key: s.due_on, s.id
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Bitmap Heap Scan on sellers s
--                             Recheck Cond: ((due_on <= $1) AND (ROW(due_on, id) > ROW($2, $3)))
--                             Filter: (standing = ANY ('{approved,paused,leaving}'::text[]))
--                             ->  Bitmap Index Scan on sellers_due
--                                   Index Cond: ((due_on <= $1) AND (ROW(due_on, id) > ROW($2, $3)))
--                       ->  Index Scan using villages_pkey on villages v
--                             Index Cond: (id = s.village_id)
--                 ->  Subquery Scan on last
--                       ->  Limit
--                             ->  Index Scan Backward using reverifications_seller on reverifications r
--                                   Index Cond: (seller_id = s.id)

-- village_seller.list_sellers_due.zh
select s.id as "sellerId", s.code as "sellerCode", s.name as "sellerName", s.kind, v.name as "villageName",
    s.village_id as "villageId", s.cooperative_id as "cooperativeId", s.standing, s.time_zone as "timeZone",
    s.due_on as "dueOn", s.shown_until as "shownUntil", s.leaves_on as "leavesOn", to_json(last) as last
  from village_seller.sellers s join village_seller.villages v on v.id = s.village_id
  left join lateral (select r.id, r.state, r.words, r.handed_in_at as "handedInAt", r.decided_at as "decidedAt",
      r.by_kind as "byKind", r.reason
    from village_seller.reverifications r where r.seller_id = s.id order by r.id desc limit 1) last on true
  where s.due_on <= $1::date and (s.due_on, s.id) > ($2::date, $3::uuid) and s.standing in ('approved', 'paused', 'leaving') order by s.due_on, s.id limit $4

--   Limit
--     ->  Sort
--           Sort Key: s.due_on, s.id
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Bitmap Heap Scan on sellers s
--                             Recheck Cond: ((due_on <= $1) AND (ROW(due_on, id) > ROW($2, $3)))
--                             Filter: (standing = ANY ('{approved,paused,leaving}'::text[]))
--                             ->  Bitmap Index Scan on sellers_due
--                                   Index Cond: ((due_on <= $1) AND (ROW(due_on, id) > ROW($2, $3)))
--                       ->  Index Scan using villages_pkey on villages v
--                             Index Cond: (id = s.village_id)
--                 ->  Subquery Scan on last
--                       ->  Limit
--                             ->  Index Scan Backward using reverifications_seller on reverifications r
--                                   Index Cond: (seller_id = s.id)
