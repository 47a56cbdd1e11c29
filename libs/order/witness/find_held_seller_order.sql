-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_held_seller_order
select s.id, s.order_id as "orderId" from orders.seller_orders s
   where s.code = $1 and s.paid_at is not null and s.seller_id = any($2)

--   Index Scan using seller_orders_code on seller_orders s
--     Index Cond: (code = $1)
--     Filter: ((paid_at IS NOT NULL) AND (seller_id = ANY ($2)))
