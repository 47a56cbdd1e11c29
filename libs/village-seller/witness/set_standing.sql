-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.set_standing
update village_seller.sellers set standing = $3, leaves_on = $4, shown_until = $5
   where id = $1 and standing = $2 returning id

--   Update on sellers
--     ->  Index Scan using sellers_pkey on sellers
--           Index Cond: (id = $1)
--           Filter: (standing = $2)
