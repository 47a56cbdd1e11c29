-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.grant_to_cooperative
insert into village_seller.member_permissions (id, household_id, cooperative_id, scope, granted_at, granted_by)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (household_id, cooperative_id, scope) where revoked_at is null do nothing returning id

--   Insert on member_permissions
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: member_permissions_once
--     ->  Result
