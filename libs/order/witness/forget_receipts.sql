-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_receipts
update orders.orders set receipt_token_hash = null where id in (
     select id from orders.orders where receipt_token_hash is not null and placed_at <= $1
     order by placed_at limit $2 for no key update skip locked) returning id

--   Update on orders
--     ->  Nested Loop
--           ->  HashAggregate
--                 Group Key: "ANY_subquery".id
--                 ->  Subquery Scan on "ANY_subquery"
--                       ->  Limit
--                             ->  LockRows
--                                   ->  Index Scan using orders_receipts on orders orders_1
--                                         Index Cond: (placed_at <= $1)
--                                         Filter: (receipt_token_hash IS NOT NULL)
--           ->  Memoize
--                 Cache Key: "ANY_subquery".id
--                 Cache Mode: logical
--                 ->  Index Scan using orders_pkey on orders
--                       Index Cond: (id = "ANY_subquery".id)
