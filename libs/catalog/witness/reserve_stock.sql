-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.reserve_stock
update catalog.stock set reserved = reserved + $2
   where variant_id = $1 and on_hand - reserved >= $2 returning on_hand - reserved as available

--   Update on stock
--     ->  Index Scan using stock_pkey on stock
--           Index Cond: (variant_id = $1)
--           Filter: ((on_hand - reserved) >= $2)
