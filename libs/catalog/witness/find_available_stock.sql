-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_available_stock
select on_hand - reserved as available from catalog.stock where variant_id = $1

--   Index Scan using stock_pkey on stock
--     Index Cond: (variant_id = $1)
