-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.add_harvested_stock
with 
  locked as materialized (
    select s.variant_id, s.on_hand, s.reserved, s.sold from catalog.stock s
    where s.variant_id = any(array[$1::uuid]) order by s.variant_id for no key update),
  changed as (
    update catalog.stock s set on_hand = l.on_hand + $2::int, reserved = l.reserved
    from locked l where s.variant_id = l.variant_id and s.variant_id = $1 and l.on_hand + $2::int <= 1000000
    returning s.variant_id, s.on_hand),
  kept as (
    insert into catalog.stock_changes (id, variant_id, why, from_on_hand, to_on_hand, at, by_person, by_cooperative, lot_id)
    select $3, c.variant_id, 'harvested', l.on_hand, c.on_hand, $4, $5, $6, $7 from changed c join locked l using (variant_id))
  select l.on_hand - l.reserved as before from changed join locked l using (variant_id)

--   Nested Loop
--     Join Filter: (changed.variant_id = l.variant_id)
--     CTE locked
--       ->  LockRows
--             ->  Index Scan using stock_pkey on stock s
--                   Index Cond: (variant_id = ANY (ARRAY[$1]))
--     CTE changed
--       ->  Update on stock s_1
--             ->  Nested Loop
--                   ->  Index Scan using stock_pkey on stock s_1
--                         Index Cond: (variant_id = $1)
--                   ->  CTE Scan on locked l_1
--                         Filter: ((variant_id = $1) AND ((on_hand + $2) <= 1000000))
--     CTE kept
--       ->  Insert on stock_changes
--             ->  Nested Loop
--                   Join Filter: (c.variant_id = l_2.variant_id)
--                   ->  CTE Scan on changed c
--                   ->  CTE Scan on locked l_2
--     ->  CTE Scan on changed
--     ->  CTE Scan on locked l
