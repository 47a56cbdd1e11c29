-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_carts
delete from orders.carts where id in (
     select id from orders.carts where person_id is null and changed_at < $1 order by changed_at limit $2)
   returning id

--   Delete on carts
--     ->  Nested Loop
--           ->  HashAggregate
--                 Group Key: "ANY_subquery".id
--                 ->  Subquery Scan on "ANY_subquery"
--                       ->  Limit
--                             ->  Index Scan using carts_changed on carts carts_1
--                                   Index Cond: (changed_at < $1)
--           ->  Index Scan using carts_pkey on carts
--                 Index Cond: (id = "ANY_subquery".id)
