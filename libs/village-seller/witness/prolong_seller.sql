-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.prolong_seller
update village_seller.sellers set due_on = $2, shown_until = $3 where id = $1

--   Update on sellers
--     ->  Index Scan using sellers_pkey on sellers
--           Index Cond: (id = $1)
