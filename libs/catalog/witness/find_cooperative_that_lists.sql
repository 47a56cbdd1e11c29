-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_cooperative_that_lists
select array(
     select s.id from village_seller.sellers s where s.cooperative_id = c.id
     union
     select s.id from village_seller.cooperative_members m
     join village_seller.member_permissions p on p.household_id = m.household_id and p.cooperative_id = m.cooperative_id
       and p.scope = 'list' and p.revoked_at is null
     join village_seller.sellers s on s.household_id = m.household_id
     where m.cooperative_id = c.id and m.left_on is null) as "sellerIds"
   from village_seller.cooperatives c where c.code = $1 and c.id = any($2)

--   Index Scan using cooperatives_code on cooperatives c
--     Index Cond: (code = $1)
--     Filter: (id = ANY ($2))
--     SubPlan 1
--       ->  Unique
--             ->  Sort
--                   Sort Key: s.id
--                   ->  Append
--                         ->  Index Scan using sellers_cooperative on sellers s
--                               Index Cond: (cooperative_id = c.id)
--                         ->  Nested Loop
--                               Join Filter: (p.household_id = m.household_id)
--                               ->  Nested Loop
--                                     ->  Index Only Scan using member_permissions_once on member_permissions p
--                                           Index Cond: ((cooperative_id = c.id) AND (scope = 'list'::text))
--                                     ->  Index Scan using sellers_household on sellers s_1
--                                           Index Cond: (household_id = p.household_id)
--                               ->  Index Scan using cooperative_members_one_at_a_time on cooperative_members m
--                                     Index Cond: (household_id = s_1.household_id)
--                                     Filter: (cooperative_id = c.id)
