-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_parcel_numbers
update orders.shipments set tracking_number = null
   where seller_order_id = any(array(select id from orders.seller_orders where order_id = any($1)))

--   Update on shipments
--     InitPlan 1
--       ->  Bitmap Heap Scan on seller_orders
--             Recheck Cond: (order_id = ANY ($1))
--             ->  Bitmap Index Scan on seller_orders_order
--                   Index Cond: (order_id = ANY ($1))
--     ->  Bitmap Heap Scan on shipments
--           Recheck Cond: (seller_order_id = ANY ((InitPlan 1).col1))
--           ->  Bitmap Index Scan on shipments_number
--                 Index Cond: (seller_order_id = ANY ((InitPlan 1).col1))
