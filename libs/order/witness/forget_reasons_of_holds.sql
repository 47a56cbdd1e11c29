-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_reasons_of_holds
update orders.money_holds set reason = '-' where ended_at is not null
     and seller_order_id = any(array(select id from orders.seller_orders where order_id = any($1)))

--   Update on money_holds
--     InitPlan 1
--       ->  Bitmap Heap Scan on seller_orders
--             Recheck Cond: (order_id = ANY ($1))
--             ->  Bitmap Index Scan on seller_orders_order
--                   Index Cond: (order_id = ANY ($1))
--     ->  Bitmap Heap Scan on money_holds
--           Recheck Cond: (seller_order_id = ANY ((InitPlan 1).col1))
--           Filter: (ended_at IS NOT NULL)
--           ->  Bitmap Index Scan on money_holds_seller_order
--                 Index Cond: (seller_order_id = ANY ((InitPlan 1).col1))
