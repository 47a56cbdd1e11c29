-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_extensions
select id, seller_order_id as "sellerOrderId", ship_by as "shipBy", until, reason, made_at as "madeAt",
    made_by as "madeBy", refused_at as "refusedAt"
   from orders.extensions where seller_order_id = any($1)

--   Bitmap Heap Scan on extensions
--     Recheck Cond: (seller_order_id = ANY ($1))
--     ->  Bitmap Index Scan on extensions_seller_order
--           Index Cond: (seller_order_id = ANY ($1))
