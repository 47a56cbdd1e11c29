-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_unpaid_orders
select id from orders.orders where state = 'placed' and pay_until <= $1 order by pay_until, id limit $2

--   Limit
--     ->  Incremental Sort
--           Sort Key: pay_until, id
--           Presorted Key: pay_until
--           ->  Index Scan using orders_unpaid on orders
--                 Index Cond: (pay_until <= $1)
