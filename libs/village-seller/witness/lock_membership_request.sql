-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.lock_membership_request
select r.id, r.asked_by as "askedBy", r.state, r.asked_at as "askedAt", r.ended_at as "endedAt",
    r.household_id as "householdId", h.name as "householdName", h.name_en as "householdNameEn",
    r.cooperative_id as "cooperativeId", c.code as "cooperativeCode", c.name as "cooperativeName",
    c.name_en as "cooperativeNameEn", shop.id as "sellerId", shop.code as "sellerCode"
  from village_seller.membership_requests r
  join village_seller.households h on h.id = r.household_id
  join village_seller.cooperatives c on c.id = r.cooperative_id
  cross join lateral (select s.id, s.code from village_seller.sellers s where s.household_id = r.household_id
    order by s.since, s.id limit 1) shop where r.id = $1 and (r.household_id = any($2) or r.cooperative_id = any($3)) for no key update of r

--   LockRows
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Index Scan using membership_requests_pkey on membership_requests r
--                             Index Cond: (id = $1)
--                             Filter: ((household_id = ANY ($2)) OR (cooperative_id = ANY ($3)))
--                       ->  Index Scan using households_pkey on households h
--                             Index Cond: (id = r.household_id)
--                 ->  Index Scan using cooperatives_pkey on cooperatives c
--                       Index Cond: (id = r.cooperative_id)
--           ->  Subquery Scan on shop
--                 ->  Limit
--                       ->  Sort
--                             Sort Key: s.since, s.id
--                             ->  Index Scan using sellers_household on sellers s
--                                   Index Cond: (household_id = r.household_id)
