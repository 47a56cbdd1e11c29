-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.list_stock_records
with changes as materialized (
     select c.*, v.label, v.label_en,
       lag(c.to_on_hand) over (partition by c.variant_id order by c.at, c.id) - c.from_on_hand as sold_before
     from catalog.products p join catalog.variants v on v.product_id = p.id
       join catalog.stock_changes c on c.variant_id = v.id
     where p.seller_id = $1 and p.code = $2)
   select c.id, c.label, c.label_en as "labelEn", c.why, c.from_on_hand as "fromOnHand", c.to_on_hand as "toOnHand",
     c.sold_before as "soldBefore", c.at, w.display_name as "byName", o.name as "cooperativeName",
     o.name_en as "cooperativeNameEn", l.code as "lotCode"
   from changes c left join identity.persons w on w.id = c.by_person
     left join village_seller.cooperatives o on o.id = c.by_cooperative left join catalog.lots l on l.id = c.lot_id
   where $3::timestamptz is null or (c.at, c.id) < ($3, $4::uuid)
   order by c.at desc, c.id desc limit $5

--   Limit
--     CTE changes
--       ->  WindowAgg
--             Window: w1 AS (PARTITION BY c_1.variant_id ORDER BY c_1.at, c_1.id)
--             ->  Sort
--                   Sort Key: c_1.variant_id, c_1.at, c_1.id
--                   ->  Nested Loop
--                         ->  Nested Loop
--                               ->  Index Scan using products_seller on products p
--                                     Index Cond: (seller_id = $1)
--                                     Filter: (code = $2)
--                               ->  Bitmap Heap Scan on variants v
--                                     Recheck Cond: (product_id = p.id)
--                                     ->  Bitmap Index Scan on variants_product
--                                           Index Cond: (product_id = p.id)
--                         ->  Index Scan using stock_changes_variant on stock_changes c_1
--                               Index Cond: (variant_id = v.id)
--     ->  Sort
--           Sort Key: c.at DESC, c.id DESC
--           ->  Nested Loop Left Join
--                 ->  Nested Loop Left Join
--                       ->  Nested Loop Left Join
--                             ->  CTE Scan on changes c
--                                   Filter: (($3 IS NULL) OR (ROW(at, id) < ROW($3, $4)))
--                             ->  Index Scan using persons_pkey on persons w
--                                   Index Cond: (id = c.by_person)
--                       ->  Index Scan using cooperatives_pkey on cooperatives o
--                             Index Cond: (id = c.by_cooperative)
--                 ->  Index Scan using lots_pkey on lots l
--                       Index Cond: (id = c.lot_id)
