-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.list_sale_buyers.cooperative
with bought as (
       select min(f.transaction_id::text)::uuid as first_transaction_id, count(distinct f.seller_order_id)::int as orders,
         array_agg(distinct f.province_code order by f.province_code) as province_codes,
         sum(f.quantity)::int as quantity, sum((f.grower_fen + f.cooperative_fen + f.platform_fen + f.payment_cost_fen))::bigint as gross_fen
       from insight.sale_facts f
       where f.cooperative_id = $1 and f.day between $2 and $3 and f.kind = 'sale' group by f.buyer)
     select b.first_transaction_id as "firstTransactionId", b.province_codes as "provinceCodes", b.orders, b.quantity,
       b.gross_fen as "grossFen"
     from bought b where $4::bigint is null or (b.gross_fen, b.first_transaction_id) < ($4, $5::uuid)
     order by b.gross_fen desc, b.first_transaction_id desc limit $6

--   Limit
--     ->  Sort
--           Sort Key: b.gross_fen DESC, b.first_transaction_id DESC
--           ->  Subquery Scan on b
--                 ->  GroupAggregate
--                       Group Key: f.buyer
--                       Filter: (($4 IS NULL) OR (ROW((sum((((f.grower_fen + f.cooperative_fen) + f.platform_fen) + f.payment_cost_fen)))::bigint, (min((f.transaction_id)::text))::uuid) < ROW($4, $5)))
--                       ->  Sort
--                             Sort Key: f.buyer, f.seller_order_id
--                             ->  Index Scan using sale_facts_cooperative on sale_facts f
--                                   Index Cond: ((cooperative_id = $1) AND (day >= $2) AND (day <= $3))
--                                   Filter: (kind = 'sale'::text)
