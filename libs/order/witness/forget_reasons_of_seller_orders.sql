-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_reasons_of_seller_orders
update orders.seller_orders set cancel_reason = null where order_id = any($1) and cancel_reason is not null

--   Update on seller_orders
--     ->  Bitmap Heap Scan on seller_orders
--           Recheck Cond: (order_id = ANY ($1))
--           Filter: (cancel_reason IS NOT NULL)
--           ->  Bitmap Index Scan on seller_orders_order
--                 Index Cond: (order_id = ANY ($1))
