-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_last_parcel
select max(shipped_at) as "shippedAt" from orders.shipments where seller_order_id = $1

--   Aggregate
--     ->  Bitmap Heap Scan on shipments
--           Recheck Cond: (seller_order_id = $1)
--           ->  Bitmap Index Scan on shipments_number
--                 Index Cond: (seller_order_id = $1)
