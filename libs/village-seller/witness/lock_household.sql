-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.lock_household
select id from village_seller.households where id = $1 for no key update

--   LockRows
--     ->  Index Scan using households_pkey on households
--           Index Cond: (id = $1)
