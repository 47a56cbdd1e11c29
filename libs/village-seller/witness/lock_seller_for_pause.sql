-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.lock_seller_for_pause
select time_zone as "timeZone" from village_seller.sellers where id = $1 for no key update

--   LockRows
--     ->  Index Scan using sellers_pkey on sellers
--           Index Cond: (id = $1)
