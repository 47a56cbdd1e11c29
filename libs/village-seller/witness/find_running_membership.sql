-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_running_membership
select m.cooperative_id as "cooperativeId", c.code as "cooperativeCode", c.name as "cooperativeName",
     c.name_en as "cooperativeNameEn", m.joined_on as "joinedOn", m.left_on as "leftOn"
   from village_seller.cooperative_members m join village_seller.cooperatives c on c.id = m.cooperative_id
   where m.household_id = $1 and m.left_on is null

--   Nested Loop
--     ->  Index Scan using cooperative_members_one_at_a_time on cooperative_members m
--           Index Cond: (household_id = $1)
--     ->  Index Scan using cooperatives_pkey on cooperatives c
--           Index Cond: (id = m.cooperative_id)
