-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.list_sale_orders.seller
with page as materialized (
       select f.day, f.transaction_id, f.seller_order_id, f.seller_order_code, f.happened_at, f.province_code, f.seller_id,
         sum(f.quantity)::int as quantity, sum((f.grower_fen + f.cooperative_fen + f.platform_fen + f.payment_cost_fen))::bigint as gross_fen,
         sum(f.freight_fen)::bigint as freight_fen
       from insight.sale_facts f
       where f.seller_id = $1 and f.day between $2 and $3 and f.kind = 'sale'
         and (f.day, f.transaction_id) <= ($4::date, $5::uuid)
         and (f.day, f.transaction_id, f.seller_order_id) < ($4::date, $5::uuid, $6::uuid)
       group by f.day, f.transaction_id, f.seller_order_id, f.seller_order_code, f.happened_at, f.province_code, f.seller_id
       order by f.day desc, f.transaction_id desc, f.seller_order_id desc limit $7)
     select p.transaction_id as "transactionId", p.seller_order_id as "sellerOrderId", p.seller_order_code as code, p.day,
       p.happened_at as "paidAt", p.province_code as "provinceCode", s.code as "sellerCode", s.name as "sellerName",
       s.name_en as "sellerNameEn", p.quantity, p.gross_fen as "grossFen", p.freight_fen as "freightFen"
     from page p left join village_seller.sellers s on s.id = p.seller_id
     order by p.day desc, p.transaction_id desc, p.seller_order_id desc

--   Nested Loop Left Join
--     CTE page
--       ->  Limit
--             ->  GroupAggregate
--                   Group Key: f.day, f.transaction_id, f.seller_order_id, f.seller_order_code, f.happened_at, f.province_code
--                   ->  Incremental Sort
--                         Sort Key: f.day DESC, f.transaction_id DESC, f.seller_order_id DESC, f.seller_order_code, f.happened_at, f.province_code
--                         Presorted Key: f.day, f.transaction_id
--                         ->  Index Scan Backward using sale_facts_seller on sale_facts f
--                               Index Cond: ((seller_id = $1) AND (day >= $2) AND (day <= $3) AND (ROW(day, transaction_id) <= ROW($4, $5)) AND (ROW(day, transaction_id) <= ROW($4, $5)))
--                               Filter: ((kind = 'sale'::text) AND (ROW(day, transaction_id, seller_order_id) < ROW($4, $5, $6)))
--     ->  CTE Scan on page p
--     ->  Index Scan using sellers_pkey on sellers s
--           Index Cond: (id = p.seller_id)
