-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_member_permissions
select scope, granted_at as "grantedAt" from village_seller.member_permissions
   where household_id = $1 and cooperative_id = $2 and revoked_at is null order by granted_at, scope

--   Sort
--     Sort Key: granted_at, scope
--     ->  Index Scan using member_permissions_once on member_permissions
--           Index Cond: ((household_id = $1) AND (cooperative_id = $2))
