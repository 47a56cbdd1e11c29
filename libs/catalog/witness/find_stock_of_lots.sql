-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_stock_of_lots
select c.lot_id as "lotId", v.label, v.label_en as "labelEn", sum(c.to_on_hand - c.from_on_hand)::int as packs
   from catalog.stock_changes c join catalog.variants v on v.id = c.variant_id
   where c.lot_id = any($1) group by c.lot_id, v.id order by c.lot_id, v.position, v.id

--   Sort
--     Sort Key: c.lot_id, v."position", v.id
--     ->  HashAggregate
--           Group Key: c.lot_id, v.id
--           ->  Nested Loop
--                 ->  Bitmap Heap Scan on stock_changes c
--                       Recheck Cond: (lot_id = ANY ($1))
--                       ->  Bitmap Index Scan on stock_changes_lot
--                             Index Cond: (lot_id = ANY ($1))
--                 ->  Index Scan using variants_pkey on variants v
--                       Index Cond: (id = c.variant_id)
