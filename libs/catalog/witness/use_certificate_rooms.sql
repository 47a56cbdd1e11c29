-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.use_certificate_rooms
update catalog.certificate_balances b set shipped = b.shipped + u.quantity
   from (select id, sum(quantity)::int as quantity from unnest($1::uuid[], $2::int[]) as n (id, quantity) group by id) u
   where b.certificate_id = u.id and b.certified - b.shipped >= u.quantity returning b.certificate_id

--   Update on certificate_balances b
--     ->  Nested Loop
--           ->  Subquery Scan on u
--                 ->  HashAggregate
--                       Group Key: n.id
--                       ->  Function Scan on n
--           ->  Index Scan using certificate_balances_pkey on certificate_balances b
--                 Index Cond: (certificate_id = u.id)
--                 Filter: ((certified - shipped) >= u.quantity)
