-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_unsold_goods
select w.variant_id as "variantId", (w.quantity - coalesce(h.quantity, 0))::int as quantity
   from (select l.variant_id, sum(l.quantity) as quantity from orders.seller_orders s
     join orders.lines l on l.seller_order_id = s.id where s.order_id = $1 group by l.variant_id) w
   left join (select variant_id, sum(quantity) as quantity from catalog.holds
     where holder_id = $1 and state = 'sold' group by variant_id) h on h.variant_id = w.variant_id
   where w.quantity > coalesce(h.quantity, 0)

--   Nested Loop Left Join
--     Join Filter: (holds.variant_id = l.variant_id)
--     Filter: ((sum(l.quantity)) > COALESCE((sum(holds.quantity)), '0'::bigint))
--     ->  GroupAggregate
--           Group Key: l.variant_id
--           ->  Sort
--                 Sort Key: l.variant_id
--                 ->  Nested Loop
--                       ->  Index Scan using seller_orders_order on seller_orders s
--                             Index Cond: (order_id = $1)
--                       ->  Index Scan using lines_seller_order on lines l
--                             Index Cond: (seller_order_id = s.id)
--     ->  GroupAggregate
--           Group Key: holds.variant_id
--           ->  Sort
--                 Sort Key: holds.variant_id
--                 ->  Bitmap Heap Scan on holds
--                       Recheck Cond: (state = 'sold'::text)
--                       Filter: (holder_id = $1)
--                       ->  Bitmap Index Scan on holds_sold
