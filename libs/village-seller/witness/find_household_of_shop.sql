-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_household_of_shop
select s.id, s.code, s.household_id as "householdId" from village_seller.sellers s
   where s.code = $1 and s.standing in ('approved', 'paused', 'leaving')

--   Index Scan using sellers_code on sellers s
--     Index Cond: (code = $1)
--     Filter: (standing = ANY ('{approved,paused,leaving}'::text[]))
