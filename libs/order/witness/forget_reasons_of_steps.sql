-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.forget_reasons_of_steps
update orders.changes set reason = null where order_id = any($1) and reason is not null

--   Update on changes
--     ->  Bitmap Heap Scan on changes
--           Recheck Cond: (order_id = ANY ($1))
--           Filter: (reason IS NOT NULL)
--           ->  Bitmap Index Scan on changes_order
--                 Index Cond: (order_id = ANY ($1))
