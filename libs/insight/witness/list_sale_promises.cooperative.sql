-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.list_sale_promises.cooperative
with page as materialized (
       select p.seller_order_id, p.seller_id, p.day, p.ship_by,
         case when p.outcome = 'kept' then 'kept' else 'missed' end as outcome
       from insight.promise_facts p
       where p.cooperative_id = $1 and p.day between $2 and $3
         and (p.outcome = 'kept' and $4::text is distinct from 'missed'
           or (p.outcome = 'missed' or p.outcome = 'open' and p.ship_by <= $5) and $4::text is distinct from 'kept')
         and p.day <= $6::date and (p.day, p.ship_by, p.seller_order_id) < ($6::date, $7::timestamptz, $8::uuid)
       order by p.day desc, p.ship_by desc, p.seller_order_id desc limit $9)
     select p.seller_order_id as "sellerOrderId", o.code, p.day, p.ship_by as "shipBy",
       to_char(p.ship_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "shipByExactly",
       o.shipped_at as "shippedAt", o.cancelled_at as "cancelledAt", p.outcome, s.code as "sellerCode", s.name as "sellerName",
       s.name_en as "sellerNameEn"
     from page p join orders.seller_orders o on o.id = p.seller_order_id
     left join village_seller.sellers s on s.id = p.seller_id
     order by p.day desc, p.ship_by desc, p.seller_order_id desc

--   Nested Loop Left Join
--     CTE page
--       ->  Limit
--             ->  Incremental Sort
--                   Sort Key: p_1.day DESC, p_1.ship_by DESC, p_1.seller_order_id DESC
--                   Presorted Key: p_1.day
--                   ->  Index Scan Backward using promise_facts_cooperative on promise_facts p_1
--                         Index Cond: ((cooperative_id = $1) AND (day >= $2) AND (day <= $3) AND (day <= $6) AND (day <= $6))
--                         Filter: ((ROW(day, ship_by, seller_order_id) < ROW($6, $7, $8)) AND (((outcome = 'kept'::text) AND ($4 IS DISTINCT FROM 'missed'::text)) OR (((outcome = 'missed'::text) OR ((outcome = 'open'::text) AND (ship_by <= $5))) AND ($4 IS DISTINCT FROM 'kept'::text))))
--     ->  Nested Loop
--           ->  CTE Scan on page p
--           ->  Index Scan using seller_orders_pkey on seller_orders o
--                 Index Cond: (id = p.seller_order_id)
--     ->  Index Scan using sellers_pkey on sellers s
--           Index Cond: (id = p.seller_id)
