-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_members
select m.household_id as "householdId", h.name as "householdName", h.name_en as "householdNameEn",
     m.joined_on as "joinedOn", shop.id as "sellerId", granted.scopes
   from village_seller.cooperative_members m
   join village_seller.households h on h.id = m.household_id
   left join lateral (select s.id from village_seller.sellers s where s.household_id = m.household_id
     order by s.since, s.id limit 1) shop on true
   cross join lateral (select coalesce(array_agg(p.scope order by p.scope), '{}') as scopes
     from village_seller.member_permissions p
     where p.household_id = m.household_id and p.cooperative_id = m.cooperative_id and p.revoked_at is null) granted
   where m.cooperative_id = $1 and m.left_on is null and m.household_id > $2
   order by m.household_id limit $3

--   Limit
--     ->  Sort
--           Sort Key: m.household_id
--           ->  Nested Loop
--                 ->  Nested Loop Left Join
--                       ->  Nested Loop
--                             ->  Bitmap Heap Scan on cooperative_members m
--                                   Recheck Cond: ((household_id > $2) AND (left_on IS NULL))
--                                   Filter: (cooperative_id = $1)
--                                   ->  Bitmap Index Scan on cooperative_members_one_at_a_time
--                                         Index Cond: (household_id > $2)
--                             ->  Index Scan using households_pkey on households h
--                                   Index Cond: (id = m.household_id)
--                       ->  Limit
--                             ->  Sort
--                                   Sort Key: s.since, s.id
--                                   ->  Index Scan using sellers_household on sellers s
--                                         Index Cond: (household_id = m.household_id)
--                 ->  Aggregate
--                       ->  Index Only Scan using member_permissions_once on member_permissions p
--                             Index Cond: ((household_id = m.household_id) AND (cooperative_id = m.cooperative_id))
