-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.leave_cooperative
update village_seller.cooperative_members set left_on = $3
   where cooperative_id = $1 and household_id = $2 and left_on is null returning joined_on as "joinedOn"

--   Update on cooperative_members
--     ->  Index Scan using cooperative_members_one_at_a_time on cooperative_members
--           Index Cond: (household_id = $2)
--           Filter: ((left_on IS NULL) AND (cooperative_id = $1))
