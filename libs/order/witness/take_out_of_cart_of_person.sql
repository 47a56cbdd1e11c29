-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.take_out_of_cart_of_person
delete from orders.cart_lines l using orders.carts c
  where c.id = l.cart_id and c.person_id = $1 and l.variant_id = any($2)

--   Delete on cart_lines l
--     ->  Nested Loop
--           ->  Index Scan using carts_person on carts c
--                 Index Cond: (person_id = $1)
--           ->  Index Scan using cart_lines_pkey on cart_lines l
--                 Index Cond: ((cart_id = c.id) AND (variant_id = ANY ($2)))
