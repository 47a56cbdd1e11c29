-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.join_cooperative
insert into village_seller.cooperative_members (cooperative_id, household_id, joined_on, left_on)
   values ($1, $2, $3, null)
   on conflict (cooperative_id, household_id, joined_on) do update set left_on = null

--   Insert on cooperative_members
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: cooperative_members_pkey
--     ->  Result
