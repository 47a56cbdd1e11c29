-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.list_facts.cooperative.province.oldest
with page as materialized (
       select * from insight.sale_facts f
       where f.cooperative_id = $1 and f.day between $2 and $3 and f.province_code = $4::text and ($5::text is null or f.kind = $5)
         and (f.day, f.transaction_id, f.line_id) > ($6::date, $7::uuid, $8::uuid)
       order by f.day asc, f.transaction_id asc, f.line_id asc limit $9)
     select 
  f.transaction_id as "transactionId", f.line_id as "lineId", f.kind, f.day, f.happened_at as "happenedAt",
  f.seller_order_code as "sellerOrderCode", f.province_code as "provinceCode", f.quantity,
  coalesce(c.name, f.category_code) as "categoryName", coalesce(c.name_en, f.category_code) as "categoryNameEn",
  (f.grower_fen + f.cooperative_fen + f.platform_fen + f.payment_cost_fen) as "goodsFen", f.freight_fen as "freightFen", f.grower_fen as "growerFen",
  f.cooperative_fen as "cooperativeFen", f.platform_fen as "platformFen", f.payment_cost_fen as "paymentCostFen",
  g.product_code as "productCode", g.title, g.title_en as "titleEn", g.label, g.label_en as "labelEn",
  s.code as "sellerCode", s.name as "sellerName", s.name_en as "sellerNameEn",
  v.name as "villageName", v.name_en as "villageNameEn" from page f 
  left join insight.goods g on g.variant_id = f.variant_id
  left join village_seller.sellers s on s.id = f.seller_id
  left join village_seller.villages v on v.id = f.village_id
  left join catalog.categories c on c.code = f.category_code
     order by f.day asc, f.transaction_id asc, f.line_id asc

--   Nested Loop Left Join
--     CTE page
--       ->  Limit
--             ->  Index Scan using sale_facts_cooperative on sale_facts f_1
--                   Index Cond: ((cooperative_id = $1) AND (day >= $2) AND (day <= $3) AND (ROW(day, transaction_id, line_id) > ROW($6, $7, $8)))
--                   Filter: ((($5 IS NULL) OR (kind = $5)) AND (province_code = $4))
--     ->  Nested Loop Left Join
--           ->  Nested Loop Left Join
--                 ->  Nested Loop Left Join
--                       ->  CTE Scan on page f
--                       ->  Index Scan using goods_pkey on goods g
--                             Index Cond: (variant_id = f.variant_id)
--                 ->  Index Scan using sellers_pkey on sellers s
--                       Index Cond: (id = f.seller_id)
--           ->  Index Scan using villages_pkey on villages v
--                 Index Cond: (id = f.village_id)
--     ->  Index Scan using categories_code on categories c
--           Index Cond: (code = f.category_code)
