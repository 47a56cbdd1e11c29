-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.return_stock
with kept as (
    insert into catalog.stock_returns (id, variant_id, quantity, returned_at)
    select id, variant_id, quantity, $4 from unnest($1::uuid[], $2::uuid[], $3::int[]) as r (id, variant_id, quantity)
    order by id on conflict (id) do nothing returning variant_id, quantity),
  sums as (
    select variant_id, count(*)::int as returns, sum(quantity)::int as quantity from kept group by variant_id),
  
  locked as materialized (
    select s.variant_id, s.on_hand, s.reserved, s.sold from catalog.stock s
    where s.variant_id = any(array(select variant_id from kept)) order by s.variant_id for no key update)
  update catalog.stock s set on_hand = l.on_hand + m.quantity, reserved = l.reserved,
    sold = greatest(l.sold - m.quantity, 0)
  from sums m join locked l using (variant_id)
  where s.variant_id = m.variant_id and s.variant_id = any($2)
  returning s.variant_id as "variantId", m.returns, m.quantity, s.on_hand - s.reserved as available

--   Update on stock s
--     CTE kept
--       ->  Insert on stock_returns
--             Conflict Resolution: NOTHING
--             Conflict Arbiter Indexes: stock_returns_pkey
--             ->  Subquery Scan on "*SELECT*"
--                   ->  Sort
--                         Sort Key: r.id
--                         ->  Function Scan on r
--     CTE locked
--       ->  LockRows
--             InitPlan 2
--               ->  CTE Scan on kept kept_1
--             ->  Sort
--                   Sort Key: s_1.variant_id
--                   ->  Bitmap Heap Scan on stock s_1
--                         Recheck Cond: (variant_id = ANY ((InitPlan 2).col1))
--                         ->  Bitmap Index Scan on stock_pkey
--                               Index Cond: (variant_id = ANY ((InitPlan 2).col1))
--     ->  Nested Loop
--           Join Filter: (m.variant_id = l.variant_id)
--           ->  Hash Join
--                 Hash Cond: (s.variant_id = l.variant_id)
--                 ->  Bitmap Heap Scan on stock s
--                       Recheck Cond: (variant_id = ANY ($2))
--                       ->  Bitmap Index Scan on stock_pkey
--                             Index Cond: (variant_id = ANY ($2))
--                 ->  Hash
--                       ->  CTE Scan on locked l
--           ->  Subquery Scan on m
--                 ->  HashAggregate
--                       Group Key: kept.variant_id
--                       ->  CTE Scan on kept
