-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.change_cart_of_person
with 
  known as materialized (select id, person_id from orders.carts where person_id = $1),
  mine as materialized (
    select l.quantity from orders.cart_lines l join known on known.id = l.cart_id where l.variant_id = $2),
  offer as materialized (
  select v.id, v.price_fen, p.state = 'on_sale' and p.paused_at is null and v.withdrawn_at is null
    and e.standing in ('approved', 'paused', 'leaving') and e.shown_until >= $5::date and (g.permit_kinds = '{}' or (g.permit_only_prepacked and p.prepacked is null) or exists (
        select from village_seller.permits k where k.seller_id = p.seller_id and k.kind = any(g.permit_kinds)
          and k.state = 'accepted' and k.valid_from <= $5::date and k.valid_until >= $5::date)) and (p.sale_from::timestamp at time zone e.time_zone is null or p.sale_from::timestamp at time zone e.time_zone <= $4::timestamptz) and ((least(p.sale_until, p.harvest_until) + 1)::timestamp at time zone e.time_zone is null or (least(p.sale_until, p.harvest_until) + 1)::timestamp at time zone e.time_zone > $4::timestamptz) as listed,
    case when exists (select z.until_day, z.reason_kind, z.words from village_seller.pauses z
    where z.seller_id = e.id and z.ended_at is null
      and z.from_day <= ($4::timestamptz at time zone e.time_zone)::date
      and z.until_day >= ($4::timestamptz at time zone e.time_zone)::date
    order by z.until_day desc limit 1) then 0 else s.on_hand - s.reserved end as available
  from catalog.variants v join catalog.stock s on s.variant_id = v.id
  join catalog.products p on p.id = v.product_id join catalog.categories g on g.id = p.category_id
  join village_seller.sellers e on e.id = p.seller_id
  where v.id = $2),
  asked as materialized (
    select o.available, w.quantity, case
      when not coalesce(o.listed, false) or not exists (select from mine) then 'not_sold'
      when o.available < w.quantity then 'short'
      when w.quantity > 99 then 'too_many'
      when not exists (select from mine) and 60 <=
        (select count(*) from orders.cart_lines l join known on known.id = l.cart_id) then 'full'
      else 'fits' end as verdict
    from (select $3::int as quantity) w left join offer o on true),
  c as (update orders.carts set changed_at = $4 where person_id = $1 and exists (select from asked where verdict = 'fits') returning id, person_id),
  written as (
    update orders.cart_lines l set quantity = $3, seen_price_fen = o.price_fen from c, offer o
    where l.cart_id = c.id and l.variant_id = $2
    returning l.variant_id, l.quantity, l.seen_price_fen, l.added_at),
  
  lines as (
    select variant_id, quantity, seen_price_fen, added_at from written
    union all
    select variant_id, quantity, seen_price_fen, added_at from orders.cart_lines
      where cart_id = (select id from c) and variant_id <> $2)
  select a.verdict, a.quantity as wanted, a.available, exists (select from known) as "isKnown", l.variant_id as "variantId", l.quantity, l.seen_price_fen as "seenPriceFen",
  (select a.area_code from orders.addresses a where a.person_id = c.person_id and a.is_default) as "defaultAreaCode"
  from asked a left join c on true left join lines l on true order by l.added_at, l.variant_id

--   Sort
--     Sort Key: written.added_at, written.variant_id
--     CTE known
--       ->  Index Scan using carts_person on carts
--             Index Cond: (person_id = $1)
--     CTE mine
--       ->  Nested Loop
--             ->  CTE Scan on known
--             ->  Index Scan using cart_lines_pkey on cart_lines l_1
--                   Index Cond: ((cart_id = known.id) AND (variant_id = $2))
--     CTE offer
--       ->  Nested Loop
--             ->  Nested Loop
--                   ->  Nested Loop
--                         ->  Nested Loop
--                               ->  Index Scan using variants_pkey on variants v
--                                     Index Cond: (id = $2)
--                               ->  Index Scan using stock_pkey on stock s
--                                     Index Cond: (variant_id = $2)
--                         ->  Index Scan using products_pkey on products p
--                               Index Cond: (id = v.product_id)
--                   ->  Index Scan using categories_pkey on categories g
--                         Index Cond: (id = p.category_id)
--             ->  Index Scan using sellers_pkey on sellers e
--                   Index Cond: (id = p.seller_id)
--             SubPlan 3
--               ->  Index Scan using permits_number_once on permits k
--                     Index Cond: ((seller_id = p.seller_id) AND (kind = ANY (g.permit_kinds)))
--                     Filter: ((valid_from <= $5) AND (valid_until >= $5) AND (state = 'accepted'::text))
--             SubPlan 4
--               ->  Index Scan using pauses_seller on pauses z
--                     Index Cond: ((seller_id = e.id) AND (until_day >= (($4 AT TIME ZONE e.time_zone))::date))
--                     Filter: (from_day <= (($4 AT TIME ZONE e.time_zone))::date)
--     CTE asked
--       ->  Nested Loop Left Join
--             InitPlan 6
--               ->  CTE Scan on mine
--             InitPlan 7
--               ->  CTE Scan on mine mine_1
--             InitPlan 8
--               ->  Aggregate
--                     ->  Nested Loop
--                           ->  CTE Scan on known known_1
--                           ->  Bitmap Heap Scan on cart_lines l_2
--                                 Recheck Cond: (cart_id = known_1.id)
--                                 ->  Bitmap Index Scan on cart_lines_pkey
--                                       Index Cond: (cart_id = known_1.id)
--             ->  Result
--             ->  CTE Scan on offer o
--     CTE c
--       ->  Update on carts carts_1
--             InitPlan 10
--               ->  CTE Scan on asked
--                     Filter: (verdict = 'fits'::text)
--             ->  Result
--                   One-Time Filter: (InitPlan 10).col1
--                   ->  Index Scan using carts_person on carts carts_1
--                         Index Cond: (person_id = $1)
--     CTE written
--       ->  Update on cart_lines l_3
--             ->  Nested Loop
--                   ->  Nested Loop
--                         ->  CTE Scan on c c_1
--                         ->  Index Scan using cart_lines_pkey on cart_lines l_3
--                               Index Cond: ((cart_id = c_1.id) AND (variant_id = $2))
--                   ->  CTE Scan on offer o_1
--     InitPlan 13
--       ->  CTE Scan on known known_2
--     ->  Nested Loop Left Join
--           ->  Nested Loop Left Join
--                 ->  CTE Scan on asked a
--                 ->  CTE Scan on c
--           ->  Append
--                 ->  CTE Scan on written
--                 ->  Bitmap Heap Scan on cart_lines
--                       Recheck Cond: (cart_id = (InitPlan 15).col1)
--                       Filter: (variant_id <> $2)
--                       InitPlan 15
--                         ->  CTE Scan on c c_2
--                       ->  Bitmap Index Scan on cart_lines_pkey
--                             Index Cond: (cart_id = (InitPlan 15).col1)
--           SubPlan 14
--             ->  Index Scan using addresses_one_default on addresses a_1
--                   Index Cond: (person_id = c.person_id)
