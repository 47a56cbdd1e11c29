-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.list_stock
select g.variant_id as "variantId", g.product_code as "productCode", g.title, g.title_en as "titleEn", g.label,
     g.label_en as "labelEn", s.on_hand as "onHand", s.on_hand - s.reserved as available, q.sold
   from (
     select d.cut_key::uuid as variant_id, sum(d.quantity)::int as sold from insight.sales_by_day d
     where d.scope_id = $1 and d.cut = 'variant' and d.day between $2 and $3 group by d.cut_key having sum(d.quantity) > 0) q
   join insight.goods g on g.variant_id = q.variant_id
   join catalog.variants v on v.id = q.variant_id and v.withdrawn_at is null
   join catalog.products p on p.id = v.product_id and p.state = 'on_sale'
   join catalog.stock s on s.variant_id = q.variant_id
   order by (s.on_hand - s.reserved)::numeric / q.sold, g.variant_id limit $4

--   Limit
--     ->  Sort
--           Sort Key: ((((s.on_hand - s.reserved))::numeric / (((sum(d.quantity))::integer))::numeric)), g.variant_id
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  GroupAggregate
--                                         Group Key: d.cut_key
--                                         Filter: (sum(d.quantity) > 0)
--                                         ->  Sort
--                                               Sort Key: d.cut_key
--                                               ->  Index Scan using sales_by_day_pkey on sales_by_day d
--                                                     Index Cond: ((scope_id = $1) AND (cut = 'variant'::text) AND (day >= $2) AND (day <= $3))
--                                   ->  Index Scan using goods_pkey on goods g
--                                         Index Cond: (variant_id = ((d.cut_key)::uuid))
--                             ->  Index Scan using variants_pkey on variants v
--                                   Index Cond: (id = g.variant_id)
--                                   Filter: (withdrawn_at IS NULL)
--                       ->  Index Scan using products_pkey on products p
--                             Index Cond: (id = v.product_id)
--                             Filter: (state = 'on_sale'::text)
--                 ->  Index Scan using stock_pkey on stock s
--                       Index Cond: (variant_id = g.variant_id)
