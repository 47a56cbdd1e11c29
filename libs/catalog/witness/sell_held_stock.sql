-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.sell_held_stock
with open as materialized (select id, variant_id, quantity from catalog.holds where state = 'open' and holder_id = $2 order by variant_id, id for update),
  ended as (
    update catalog.holds h set state = 'sold', ended_at = $1 from open o
    where h.id = o.id and h.id = any(array(select id from open))),
  sums as (
    select variant_id, count(*)::int as holds, sum(quantity)::int as quantity from open group by variant_id),
  
  locked as materialized (
    select s.variant_id, s.on_hand, s.reserved, s.sold from catalog.stock s
    where s.variant_id = any(array(select variant_id from open)) order by s.variant_id for no key update)
  update catalog.stock s set on_hand = l.on_hand - m.quantity, reserved = l.reserved - m.quantity, sold = l.sold + m.quantity from sums m join locked l using (variant_id)
  where s.variant_id = m.variant_id and s.variant_id = any(array(select variant_id from open))
  returning s.variant_id as "variantId", m.holds, m.quantity, s.on_hand - s.reserved as available

--   Update on stock s
--     CTE open
--       ->  LockRows
--             ->  Sort
--                   Sort Key: holds.variant_id, holds.id
--                   ->  Bitmap Heap Scan on holds
--                         Recheck Cond: (state = 'open'::text)
--                         Filter: (holder_id = $2)
--                         ->  Bitmap Index Scan on holds_open_until
--     CTE ended
--       ->  Update on holds h
--             InitPlan 2
--               ->  CTE Scan on open open_1
--             ->  Nested Loop
--                   ->  CTE Scan on open o
--                   ->  Index Scan using holds_pkey on holds h
--                         Index Cond: ((id = o.id) AND (id = ANY ((InitPlan 2).col1)))
--     CTE locked
--       ->  LockRows
--             InitPlan 4
--               ->  CTE Scan on open open_2
--             ->  Sort
--                   Sort Key: s_1.variant_id
--                   ->  Bitmap Heap Scan on stock s_1
--                         Recheck Cond: (variant_id = ANY ((InitPlan 4).col1))
--                         ->  Bitmap Index Scan on stock_pkey
--                               Index Cond: (variant_id = ANY ((InitPlan 4).col1))
--     InitPlan 6
--       ->  CTE Scan on open open_3
--     ->  Nested Loop
--           Join Filter: (s.variant_id = m.variant_id)
--           ->  Hash Join
--                 Hash Cond: (l.variant_id = m.variant_id)
--                 ->  CTE Scan on locked l
--                 ->  Hash
--                       ->  Subquery Scan on m
--                             ->  HashAggregate
--                                   Group Key: open.variant_id
--                                   ->  CTE Scan on open
--           ->  Index Scan using stock_pkey on stock s
--                 Index Cond: ((variant_id = l.variant_id) AND (variant_id = ANY ((InitPlan 6).col1)))
