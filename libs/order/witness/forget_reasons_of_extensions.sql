-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_reasons_of_extensions
update orders.extensions set reason = null where reason is not null
     and seller_order_id = any(array(select id from orders.seller_orders where order_id = any($1)))

--   Update on extensions
--     InitPlan 1
--       ->  Bitmap Heap Scan on seller_orders
--             Recheck Cond: (order_id = ANY ($1))
--             ->  Bitmap Index Scan on seller_orders_order
--                   Index Cond: (order_id = ANY ($1))
--     ->  Bitmap Heap Scan on extensions
--           Recheck Cond: (seller_order_id = ANY ((InitPlan 1).col1))
--           Filter: (reason IS NOT NULL)
--           ->  Bitmap Index Scan on extensions_seller_order
--                 Index Cond: (seller_order_id = ANY ((InitPlan 1).col1))
