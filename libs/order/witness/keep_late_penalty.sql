-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.keep_late_penalty
update orders.seller_orders set late_penalty_fen = $2 where id = $1

--   Update on seller_orders
--     ->  Index Scan using seller_orders_pkey on seller_orders
--           Index Cond: (id = $1)
