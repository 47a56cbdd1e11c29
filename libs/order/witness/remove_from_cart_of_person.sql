-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.remove_from_cart_of_person
with c as (
    update orders.carts set changed_at = $3 where person_id = $1
      and exists (select from orders.cart_lines l where l.cart_id = carts.id and l.variant_id = $2) returning id, person_id),
  removed as (delete from orders.cart_lines l using c where l.cart_id = c.id and l.variant_id = $2),
  lines as (
    select variant_id, quantity, seen_price_fen, added_at from (select * from orders.cart_lines where false) nothing
    union all
    select variant_id, quantity, seen_price_fen, added_at from orders.cart_lines
      where cart_id = (select id from c) and variant_id <> $2)
  select l.variant_id as "variantId", l.quantity, l.seen_price_fen as "seenPriceFen",
  (select a.area_code from orders.addresses a where a.person_id = c.person_id and a.is_default) as "defaultAreaCode" from c left join lines l on true order by l.added_at, l.variant_id

--   Sort
--     Sort Key: cart_lines.added_at, cart_lines.variant_id
--     CTE c
--       ->  Update on carts
--             ->  Nested Loop
--                   ->  Index Scan using carts_person on carts
--                         Index Cond: (person_id = $1)
--                   ->  Index Scan using cart_lines_pkey on cart_lines l
--                         Index Cond: ((cart_id = carts.id) AND (variant_id = $2))
--     CTE removed
--       ->  Delete on cart_lines l_1
--             ->  Nested Loop
--                   ->  CTE Scan on c c_1
--                   ->  Index Scan using cart_lines_pkey on cart_lines l_1
--                         Index Cond: ((cart_id = c_1.id) AND (variant_id = $2))
--     ->  Nested Loop Left Join
--           ->  CTE Scan on c
--           ->  Bitmap Heap Scan on cart_lines
--                 Recheck Cond: (cart_id = (InitPlan 4).col1)
--                 Filter: (variant_id <> $2)
--                 InitPlan 4
--                   ->  CTE Scan on c c_2
--                 ->  Bitmap Index Scan on cart_lines_pkey
--                       Index Cond: (cart_id = (InitPlan 4).col1)
--           SubPlan 3
--             ->  Index Scan using addresses_one_default on addresses a
--                   Index Cond: (person_id = c.person_id)
