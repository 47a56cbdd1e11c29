-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.lock_seller_of_standing
select s.id as "sellerId", s.code as "sellerCode", s.name, s.name_en as "nameEn", s.standing,
  s.village_id as "villageId", s.cooperative_id as "cooperativeId", s.due_on as "dueOn", s.shown_until as "shownUntil",
  s.leaves_on as "leavesOn", (select r.id from village_seller.reverifications r where r.seller_id = s.id and r.state = 'handed_in')
     as "handedInId"
   from village_seller.sellers s where s.code = $1 for no key update of s

--   LockRows
--     ->  Index Scan using sellers_code on sellers s
--           Index Cond: (code = $1)
--           SubPlan 1
--             ->  Index Scan using reverifications_one_open on reverifications r
--                   Index Cond: (seller_id = s.id)
