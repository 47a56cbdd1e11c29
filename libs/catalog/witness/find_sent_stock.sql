-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_sent_stock
select packs from catalog.sent_stocks where variant_id = $1

--   Index Scan using sent_stocks_pkey on sent_stocks
--     Index Cond: (variant_id = $1)
