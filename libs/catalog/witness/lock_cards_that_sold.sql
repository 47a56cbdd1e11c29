-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_cards_that_sold
select c.product_id as id from catalog.product_cards c
   where c.product_id = any(array(
     select v.product_id from catalog.variants v where v.id = any(array(
       select variant_id from catalog.holds where state = 'sold' and ended_at >= $1
       union select variant_id from catalog.stock_returns where returned_at >= $1))))
   order by c.product_id for no key update

--   LockRows
--     InitPlan 2
--       ->  Bitmap Heap Scan on variants v
--             Recheck Cond: (id = ANY ((InitPlan 1).col1))
--             InitPlan 1
--               ->  HashAggregate
--                     Group Key: holds.variant_id
--                     ->  Append
--                           ->  Index Scan using holds_sold on holds
--                                 Index Cond: (ended_at >= $1)
--                           ->  Bitmap Heap Scan on stock_returns
--                                 Recheck Cond: (returned_at >= $1)
--                                 ->  Bitmap Index Scan on stock_returns_returned
--                                       Index Cond: (returned_at >= $1)
--             ->  Bitmap Index Scan on variants_pkey
--                   Index Cond: (id = ANY ((InitPlan 1).col1))
--     ->  Sort
--           Sort Key: c.product_id
--           ->  Bitmap Heap Scan on product_cards c
--                 Recheck Cond: (product_id = ANY ((InitPlan 2).col1))
--                 ->  Bitmap Index Scan on product_cards_pkey
--                       Index Cond: (product_id = ANY ((InitPlan 2).col1))
