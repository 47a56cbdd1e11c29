-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_changes
select id, order_id as "orderId", seller_order_id as "sellerOrderId", from_state as "fromState", to_state as "toState",
    changed_at as "changedAt", by_kind as "byKind", by_person as "byPerson", reason
   from orders.changes where seller_order_id = any($1) order by changed_at, id

--   Sort
--     Sort Key: changed_at, id
--     ->  Bitmap Heap Scan on changes
--           Recheck Cond: (seller_order_id = ANY ($1))
--           ->  Bitmap Index Scan on changes_seller_order
--                 Index Cond: (seller_order_id = ANY ($1))
