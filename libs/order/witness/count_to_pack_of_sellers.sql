-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.count_to_pack_of_sellers
select s.seller_id as id, count(*)::int as count from orders.seller_orders s
   where s.seller_id = any($1) and s.state = 'to_pack' group by s.seller_id

--   GroupAggregate
--     Group Key: seller_id
--     ->  Index Only Scan using seller_orders_to_pack on seller_orders s
--           Index Cond: (seller_id = ANY ($1))
