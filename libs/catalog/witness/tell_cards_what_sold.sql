-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.tell_cards_what_sold
update catalog.product_cards c set sold = s.sold
   from (select v.product_id, sum(k.sold)::int as sold from catalog.variants v
     join catalog.stock k on k.variant_id = v.id where v.product_id = any($1) group by 1) s
   where c.product_id = s.product_id and c.product_id = any($1) and c.sold <> s.sold

--   Update on product_cards c
--     ->  Hash Join
--           Hash Cond: (c.product_id = s.product_id)
--           Join Filter: (c.sold <> s.sold)
--           ->  Bitmap Heap Scan on product_cards c
--                 Recheck Cond: (product_id = ANY ($1))
--                 ->  Bitmap Index Scan on product_cards_pkey
--                       Index Cond: (product_id = ANY ($1))
--           ->  Hash
--                 ->  Subquery Scan on s
--                       ->  HashAggregate
--                             Group Key: v.product_id
--                             ->  Nested Loop
--                                   ->  Bitmap Heap Scan on variants v
--                                         Recheck Cond: (product_id = ANY ($1))
--                                         ->  Bitmap Index Scan on variants_product
--                                               Index Cond: (product_id = ANY ($1))
--                                   ->  Index Scan using stock_pkey on stock k
--                                         Index Cond: (variant_id = v.id)
