-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_delivery
select id, sealed_recipient as "sealedRecipient", sealed_phone as "sealedPhone", sealed_detail as "sealedDetail"
   from orders.orders where id = any($1) and sealed_recipient is not null

--   Bitmap Heap Scan on orders
--     Recheck Cond: (id = ANY ($1))
--     Filter: (sealed_recipient IS NOT NULL)
--     ->  Bitmap Index Scan on orders_pkey
--           Index Cond: (id = ANY ($1))
