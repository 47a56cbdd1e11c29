-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.sell_stock
update catalog.stock set reserved = reserved - $2, on_hand = on_hand - $2 where variant_id = $1
   returning on_hand - reserved as available

--   Update on stock
--     ->  Index Scan using stock_pkey on stock
--           Index Cond: (variant_id = $1)
