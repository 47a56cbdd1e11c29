-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.move_order
update orders.orders set state = $2, paid_at = case when $2 = 'paid' then $3 else paid_at end,
     ended_at = case when $2 = 'paid' then null else $3 end
   where id = $1

--   Update on orders
--     ->  Index Scan using orders_pkey on orders
--           Index Cond: (id = $1)
