-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_product_of_row_key
select p.code from catalog.products p
   where p.id = (select product_id from catalog.row_keys where seller_id = $1 and row_key = $2)
   union all
   select p.code from catalog.products p where p.seller_id = $1 and p.client_request_id = $3 limit 1

--   Limit
--     ->  Append
--           ->  Index Scan using products_pkey on products p
--                 Index Cond: (id = (InitPlan 1).col1)
--                 InitPlan 1
--                   ->  Index Scan using row_keys_pkey on row_keys
--                         Index Cond: ((seller_id = $1) AND (row_key = $2))
--           ->  Index Scan using products_client_request on products p_1
--                 Index Cond: ((seller_id = $1) AND (client_request_id = $3))
