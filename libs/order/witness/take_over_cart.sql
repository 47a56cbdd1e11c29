-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.take_over_cart
with theirs as (delete from orders.carts where token_hash = $2 returning id),
  mine as (
    insert into orders.carts (id, person_id, changed_at) select $4, $1, $3 from theirs
    on conflict (person_id) do update set changed_at = excluded.changed_at returning id),
  own as (
    select l.variant_id from orders.carts c join orders.cart_lines l on l.cart_id = c.id where c.person_id = $1),
  joined as (
    select l.* from orders.cart_lines l join theirs on theirs.id = l.cart_id
    order by l.variant_id in (select variant_id from own) desc, l.added_at, l.variant_id
    limit greatest(0, $5::int - (select count(*) from own) + (select count(*) from orders.cart_lines l
      join theirs on theirs.id = l.cart_id where l.variant_id in (select variant_id from own))))
  insert into orders.cart_lines as l (cart_id, variant_id, quantity, seen_price_fen, added_at)
  select mine.id, j.variant_id, j.quantity, j.seen_price_fen, j.added_at from joined j, mine
  on conflict (cart_id, variant_id) do update set quantity = greatest(l.quantity, excluded.quantity)

--   Insert on cart_lines l
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: cart_lines_pkey
--     CTE theirs
--       ->  Delete on carts
--             ->  Index Scan using carts_token on carts
--                   Index Cond: (token_hash = $2)
--     CTE mine
--       ->  Insert on carts carts_1
--             Conflict Resolution: UPDATE
--             Conflict Arbiter Indexes: carts_person
--             ->  CTE Scan on theirs theirs_1
--     CTE own
--       ->  Nested Loop
--             ->  Index Scan using carts_person on carts c
--                   Index Cond: (person_id = $1)
--             ->  Bitmap Heap Scan on cart_lines l_2
--                   Recheck Cond: (cart_id = c.id)
--                   ->  Bitmap Index Scan on cart_lines_pkey
--                         Index Cond: (cart_id = c.id)
--     ->  Nested Loop
--           ->  Limit
--                 InitPlan 5
--                   ->  Aggregate
--                         ->  CTE Scan on own own_1
--                 InitPlan 6
--                   ->  Aggregate
--                         ->  Nested Loop
--                               ->  HashAggregate
--                                     Group Key: own_2.variant_id
--                                     ->  CTE Scan on own own_2
--                               ->  Nested Loop
--                                     ->  CTE Scan on theirs theirs_2
--                                     ->  Index Only Scan using cart_lines_pkey on cart_lines l_3
--                                           Index Cond: ((cart_id = theirs_2.id) AND (variant_id = own_2.variant_id))
--                 ->  Sort
--                       Sort Key: ((ANY (l_1.variant_id = (hashed SubPlan 4).col1))) DESC, l_1.added_at, l_1.variant_id
--                       ->  Nested Loop
--                             ->  CTE Scan on theirs
--                             ->  Bitmap Heap Scan on cart_lines l_1
--                                   Recheck Cond: (cart_id = theirs.id)
--                                   ->  Bitmap Index Scan on cart_lines_pkey
--                                         Index Cond: (cart_id = theirs.id)
--                             SubPlan 4
--                               ->  CTE Scan on own
--           ->  CTE Scan on mine
