-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_due_cancellations
select s.id, s.order_id as "orderId" from orders.seller_orders s where s.state = 'to_pack' and s.ship_by <= $1 and s.ship_until is null order by s.ship_by, s.id limit $2

--   Limit
--     ->  Incremental Sort
--           Sort Key: ship_by, id
--           Presorted Key: ship_by
--           ->  Index Scan using seller_orders_to_ship on seller_orders s
--                 Index Cond: (ship_by <= $1)
--                 Filter: (ship_until IS NULL)
