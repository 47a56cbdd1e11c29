-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_past_memberships
select m.cooperative_id as "cooperativeId", c.code as "cooperativeCode", c.name as "cooperativeName",
     c.name_en as "cooperativeNameEn", m.joined_on as "joinedOn", m.left_on as "leftOn"
   from village_seller.cooperative_members m join village_seller.cooperatives c on c.id = m.cooperative_id
   where m.household_id = $1 and m.left_on is not null order by m.left_on desc, m.joined_on desc limit 20

--   Limit
--     ->  Sort
--           Sort Key: m.left_on DESC, m.joined_on DESC
--           ->  Nested Loop
--                 ->  Bitmap Heap Scan on cooperative_members m
--                       Recheck Cond: (household_id = $1)
--                       Filter: (left_on IS NOT NULL)
--                       ->  Bitmap Index Scan on cooperative_members_household
--                             Index Cond: (household_id = $1)
--                 ->  Index Scan using cooperatives_pkey on cooperatives c
--                       Index Cond: (id = m.cooperative_id)
