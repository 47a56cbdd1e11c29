-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_claims
update orders.orders set contact_index = null where id in (
     select id from orders.orders where contact_index is not null and placed_at < $1
     order by placed_at limit $2 for no key update skip locked) returning id

--   Update on orders
--     ->  Nested Loop
--           ->  HashAggregate
--                 Group Key: "ANY_subquery".id
--                 ->  Subquery Scan on "ANY_subquery"
--                       ->  Limit
--                             ->  LockRows
--                                   ->  Index Scan using orders_claimable on orders orders_1
--                                         Index Cond: (placed_at < $1)
--                                         Filter: (contact_index IS NOT NULL)
--           ->  Memoize
--                 Cache Key: "ANY_subquery".id
--                 Cache Mode: logical
--                 ->  Index Scan using orders_pkey on orders
--                       Index Cond: (id = "ANY_subquery".id)
