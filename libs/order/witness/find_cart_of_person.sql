-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_cart_of_person
select l.variant_id as "variantId", l.quantity, l.seen_price_fen as "seenPriceFen",
  (select a.area_code from orders.addresses a where a.person_id = c.person_id and a.is_default) as "defaultAreaCode" from orders.carts c left join orders.cart_lines l on l.cart_id = c.id
  where c.person_id = $1 order by l.added_at, l.variant_id

--   Sort
--     Sort Key: l.added_at, l.variant_id
--     ->  Nested Loop Left Join
--           ->  Index Scan using carts_person on carts c
--                 Index Cond: (person_id = $1)
--           ->  Bitmap Heap Scan on cart_lines l
--                 Recheck Cond: (cart_id = c.id)
--                 ->  Bitmap Index Scan on cart_lines_pkey
--                       Index Cond: (cart_id = c.id)
--           SubPlan 1
--             ->  Index Scan using addresses_one_default on addresses a
--                   Index Cond: (person_id = c.person_id)
