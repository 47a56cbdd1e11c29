-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.sell_unheld_stock
with wanted as (
    select * from unnest($1::uuid[], $2::uuid[], $3::int[]) as w (hold_id, variant_id, quantity)),
  
  locked as materialized (
    select s.variant_id, s.on_hand, s.reserved, s.sold from catalog.stock s
    where s.variant_id = any($2) order by s.variant_id for no key update),
  taken as (
    update catalog.stock s set on_hand = l.on_hand - w.quantity, reserved = l.reserved, sold = l.sold + w.quantity
    from wanted w join locked l on l.variant_id = w.variant_id and l.on_hand - l.reserved >= w.quantity
    where s.variant_id = w.variant_id and s.variant_id = any($2)
    returning w.hold_id, s.variant_id, w.quantity, s.on_hand - s.reserved as available),
  kept as (
    insert into catalog.holds (id, variant_id, holder_id, quantity, state, placed_at, ends_at, ended_at)
    select hold_id, variant_id, $4, quantity, 'sold', $5, $6, $5 from taken)
  select l.variant_id as "variantId", t.variant_id is not null as taken, 
    coalesce(t.available, l.on_hand - l.reserved) as available
  from locked l left join taken t using (variant_id)

--   Hash Left Join
--     Hash Cond: (l.variant_id = t.variant_id)
--     CTE locked
--       ->  LockRows
--             ->  Sort
--                   Sort Key: s.variant_id
--                   ->  Bitmap Heap Scan on stock s
--                         Recheck Cond: (variant_id = ANY ($2))
--                         ->  Bitmap Index Scan on stock_pkey
--                               Index Cond: (variant_id = ANY ($2))
--     CTE taken
--       ->  Update on stock s_1
--             ->  Nested Loop
--                   Join Filter: (s_1.variant_id = l_1.variant_id)
--                   ->  Hash Join
--                         Hash Cond: (l_1.variant_id = w.variant_id)
--                         Join Filter: ((l_1.on_hand - l_1.reserved) >= w.quantity)
--                         ->  CTE Scan on locked l_1
--                         ->  Hash
--                               ->  Function Scan on w
--                   ->  Index Scan using stock_pkey on stock s_1
--                         Index Cond: ((variant_id = w.variant_id) AND (variant_id = ANY ($2)))
--     CTE kept
--       ->  Insert on holds
--             ->  CTE Scan on taken
--     ->  CTE Scan on locked l
--     ->  Hash
--           ->  CTE Scan on taken t
