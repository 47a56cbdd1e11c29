-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.set_time_zone
update village_seller.sellers set time_zone = $2 where id = $1

--   Update on sellers
--     ->  Index Scan using sellers_pkey on sellers
--           Index Cond: (id = $1)
