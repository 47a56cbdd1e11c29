-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.keep_extension_refused
update orders.extensions set refused_at = $2 where seller_order_id = $1 and refused_at is null

--   Update on extensions
--     ->  Index Scan using extensions_seller_order on extensions
--           Index Cond: (seller_order_id = $1)
--           Filter: (refused_at IS NULL)
