-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_carts
delete from orders.carts where id = any(array(
     select id from orders.carts where person_id is null and changed_at < $1 order by changed_at limit $2))
   returning id

--   Delete on carts
--     InitPlan 1
--       ->  Limit
--             ->  Index Scan using carts_changed on carts carts_1
--                   Index Cond: (changed_at < $1)
--     ->  Bitmap Heap Scan on carts
--           Recheck Cond: (id = ANY ((InitPlan 1).col1))
--           ->  Bitmap Index Scan on carts_pkey
--                 Index Cond: (id = ANY ((InitPlan 1).col1))
