-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.add_to_cart_of_guest
with c as (update orders.carts set changed_at = $4 where token_hash = $1 and $5::uuid is not null returning id, person_id),
  written as (
    insert into orders.cart_lines as l (cart_id, variant_id, quantity, seen_price_fen, added_at)
    select c.id, v.id, $3, v.price_fen, $4 from c, catalog.variants v where v.id = $2
    on conflict (cart_id, variant_id) do update
      set quantity = l.quantity + excluded.quantity, seen_price_fen = excluded.seen_price_fen
    returning variant_id, quantity, seen_price_fen, added_at),
  
  lines as (
    select variant_id, quantity, seen_price_fen, added_at from written
    union all
    select variant_id, quantity, seen_price_fen, added_at from orders.cart_lines
      where cart_id = (select id from c) and variant_id <> $2)
  select l.variant_id as "variantId", l.quantity, l.seen_price_fen as "seenPriceFen",
  (select a.area_code from orders.addresses a where a.person_id = c.person_id and a.is_default) as "defaultAreaCode" from c left join lines l on true order by l.added_at, l.variant_id

--   Sort
--     Sort Key: written.added_at, written.variant_id
--     CTE c
--       ->  Update on carts
--             ->  Result
--                   One-Time Filter: ($5 IS NOT NULL)
--                   ->  Index Scan using carts_token on carts
--                         Index Cond: (token_hash = $1)
--     CTE written
--       ->  Insert on cart_lines l_1
--             Conflict Resolution: UPDATE
--             Conflict Arbiter Indexes: cart_lines_pkey
--             ->  Nested Loop
--                   ->  CTE Scan on c c_1
--                   ->  Index Scan using variants_pkey on variants v
--                         Index Cond: (id = $2)
--     ->  Nested Loop Left Join
--           ->  CTE Scan on c
--           ->  Append
--                 ->  CTE Scan on written
--                 ->  Bitmap Heap Scan on cart_lines
--                       Recheck Cond: (cart_id = (InitPlan 4).col1)
--                       Filter: (variant_id <> $2)
--                       InitPlan 4
--                         ->  CTE Scan on c c_2
--                       ->  Bitmap Index Scan on cart_lines_pkey
--                             Index Cond: (cart_id = (InitPlan 4).col1)
--           SubPlan 3
--             ->  Index Scan using addresses_one_default on addresses a
--                   Index Cond: (person_id = c.person_id)
