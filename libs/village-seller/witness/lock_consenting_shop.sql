-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.lock_consenting_shop
select id from village_seller.sellers where id = $1 for no key update

--   LockRows
--     ->  Index Scan using sellers_pkey on sellers
--           Index Cond: (id = $1)
