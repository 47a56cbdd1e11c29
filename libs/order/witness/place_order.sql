-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.place_order
with placed as (insert into orders.orders select * from json_populate_recordset(null::orders.orders, $1::json)), parts as (insert into orders.seller_orders select * from json_populate_recordset(null::orders.seller_orders, $2::json)), lines as (insert into orders.lines select * from json_populate_recordset(null::orders.lines, $3::json))
   insert into orders.changes select * from json_populate_recordset(null::orders.changes, $4::json)

--   Insert on changes
--     CTE placed
--       ->  Insert on orders
--             ->  Function Scan on json_populate_recordset json_populate_recordset_1
--     CTE parts
--       ->  Insert on seller_orders
--             ->  Function Scan on json_populate_recordset json_populate_recordset_2
--     CTE lines
--       ->  Insert on lines
--             ->  Function Scan on json_populate_recordset json_populate_recordset_3
--     ->  Function Scan on json_populate_recordset
