-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.lock_household_to_register
select h.id, (select max(u.valid_to)::text from village_seller.household_supports u where u.household_id = h.id) as "lastDay"
   from village_seller.households h
   where h.id = (select s.household_id from village_seller.sellers s where s.code = $1)
     and ($3 or h.village_id = any($2)) for no key update of h

--   LockRows
--     InitPlan 2
--       ->  Index Scan using sellers_code on sellers s
--             Index Cond: (code = $1)
--     ->  Index Scan using households_pkey on households h
--           Index Cond: (id = (InitPlan 2).col1)
--           Filter: ($3 OR (village_id = ANY ($2)))
--           SubPlan 1
--             ->  Aggregate
--                   ->  Bitmap Heap Scan on household_supports u
--                         Recheck Cond: (household_id = h.id)
--                         ->  Bitmap Index Scan on household_supports_household
--                               Index Cond: (household_id = h.id)
