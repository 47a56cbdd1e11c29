-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.revoke_from_cooperative
update village_seller.member_permissions set revoked_at = $4, revoked_by = $5
   where household_id = $1 and cooperative_id = $2 and ($3::text is null or scope = $3) and revoked_at is null
   returning scope

--   Update on member_permissions
--     ->  Index Scan using member_permissions_once on member_permissions
--           Index Cond: ((household_id = $1) AND (cooperative_id = $2))
--           Filter: ((revoked_at IS NULL) AND (($3 IS NULL) OR (scope = $3)))
