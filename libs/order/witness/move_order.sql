-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.move_order
update orders.orders set state = $2, ended_at = $3 where id = $1

--   Update on orders
--     ->  Index Scan using orders_pkey on orders
--           Index Cond: (id = $1)
