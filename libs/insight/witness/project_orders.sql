-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.project_orders
with moved as materialized (
     select t.id as transaction_id, e.line_id, t.happened_at, t.china_day as day,
       case when t.kind = 'capture' then 'sale' else 'refund' end as kind,
       coalesce(-sum(e.amount_fen) filter (where e.role = 'grower'), 0)::bigint as grower_fen,
       coalesce(-sum(e.amount_fen) filter (where e.role = 'cooperative'), 0)::bigint as cooperative_fen,
       coalesce(-sum(e.amount_fen) filter (where e.role = 'platform'), 0)::bigint as platform_fen,
       coalesce(-sum(e.amount_fen) filter (where e.role = 'payment_cost'), 0)::bigint as payment_cost_fen,
       coalesce(-sum(e.amount_fen) filter (where e.role = 'freight'), 0)::bigint as freight_fen
     from payment.payments p
     join payment.ledger_transactions t on t.payment_id = p.id and t.kind in ('capture', 'refund_owed', 'reversal')
     join payment.ledger_entries e on e.transaction_id = t.id and e.line_id is not null
     where p.payable_kind = 'order' and p.payable_id = any($1)
       and not exists (select from insight.sale_facts f where f.transaction_id = t.id)
     group by t.id, e.line_id),
   seen as (
     insert into insight.first_seen (seller_order_id, buyer, village_id)
     select s.id, ('x' || left(encode(sha256(coalesce(convert_to(o.person_id::text, 'UTF8'), o.contact_index,
         convert_to(o.id::text, 'UTF8'))), 'hex'), 16))::bit(64)::bigint, e.village_id
     from (select distinct l.seller_order_id as id from moved m join orders.lines l on l.id = m.line_id) sold
     join orders.seller_orders s on s.id = sold.id join orders.orders o on o.id = s.order_id
     join village_seller.sellers e on e.id = s.seller_id
     on conflict do nothing returning seller_order_id, buyer, village_id),
   facts as (
     insert into insight.sale_facts (transaction_id, line_id, kind, day, happened_at, cooperative_id, seller_id, village_id,
       seller_order_id, seller_order_code, product_id, variant_id, category_code, province_code, buyer, quantity,
       grower_fen, cooperative_fen, platform_fen, payment_cost_fen, freight_fen)
     select m.transaction_id, m.line_id, m.kind, m.day, m.happened_at, l.cooperative_id, s.seller_id,
       coalesce(n.village_id, b.village_id), s.id, s.code, l.product_id, l.variant_id, l.category_code, o.province_code,
       coalesce(n.buyer, b.buyer), case when m.kind = 'sale' then l.quantity else 0 end,
       m.grower_fen, m.cooperative_fen, m.platform_fen, m.payment_cost_fen, m.freight_fen
     from moved m
     join orders.lines l on l.id = m.line_id
     join orders.seller_orders s on s.id = l.seller_order_id
     join orders.orders o on o.id = s.order_id
     left join seen n on n.seller_order_id = s.id
     left join insight.first_seen b on b.seller_order_id = s.id
     on conflict do nothing
     returning *),
   named as (
     insert into insight.goods as g (variant_id, product_id, product_code, title, title_en, label, label_en, named_by)
     select distinct on (l.variant_id) l.variant_id, l.product_id, l.product_code, l.title, l.title_en, l.label, l.label_en, l.id
     from facts f join orders.lines l on l.id = f.line_id
     order by l.variant_id, l.id desc
     on conflict (variant_id) do update set product_id = excluded.product_id, product_code = excluded.product_code,
       title = excluded.title, title_en = excluded.title_en, label = excluded.label, label_en = excluded.label_en,
       named_by = excluded.named_by
     where g.named_by < excluded.named_by),
   added as (
  insert into insight.sales_by_day as d
    (scope_id, cut, day, cut_key, gross_fen, refund_fen, freight_fen, freight_refund_fen, orders, quantity)
  select scope_id, cut, day, cut_key, sum(gross_fen), sum(refund_fen), sum(freight_fen), sum(freight_refund_fen),
    count(*) filter (where is_sold), sum(quantity)
  from (
    select c.scope_id, c.cut, f.day, c.cut_key, bool_or(f.kind = 'sale') as is_sold, sum(f.quantity) as quantity,
      coalesce(sum((f.grower_fen + f.cooperative_fen + f.platform_fen + f.payment_cost_fen)) filter (where f.kind = 'sale'), 0) as gross_fen,
      coalesce(-sum((f.grower_fen + f.cooperative_fen + f.platform_fen + f.payment_cost_fen)) filter (where f.kind = 'refund'), 0) as refund_fen,
      coalesce(sum(f.freight_fen) filter (where f.kind = 'sale'), 0) as freight_fen,
      coalesce(-sum(f.freight_fen) filter (where f.kind = 'refund'), 0) as freight_refund_fen
    from facts f cross join 
  lateral (values
    (f.cooperative_id, 'all', ''), (f.cooperative_id, 'village', f.village_id::text),
    (f.cooperative_id, 'household', f.seller_id::text), (f.cooperative_id, 'product', f.product_id::text),
    (f.cooperative_id, 'variant', f.variant_id::text), (f.cooperative_id, 'category', f.category_code),
    (f.cooperative_id, 'province', f.province_code),
    (f.seller_id, 'all', ''), (f.seller_id, 'village', f.village_id::text), (f.seller_id, 'household', f.seller_id::text),
    (f.seller_id, 'product', f.product_id::text), (f.seller_id, 'variant', f.variant_id::text),
    (f.seller_id, 'category', f.category_code), (f.seller_id, 'province', f.province_code)
  ) as c (scope_id, cut, cut_key)
    where c.scope_id is not null
    group by c.scope_id, c.cut, f.day, c.cut_key, f.seller_order_id) parts
  group by scope_id, cut, day, cut_key
  order by scope_id, cut, day, cut_key
  on conflict (scope_id, cut, day, cut_key) do update set
    gross_fen = d.gross_fen + excluded.gross_fen, refund_fen = d.refund_fen + excluded.refund_fen,
    freight_fen = d.freight_fen + excluded.freight_fen,
    freight_refund_fen = d.freight_refund_fen + excluded.freight_refund_fen, orders = d.orders + excluded.orders,
    quantity = d.quantity + excluded.quantity),
   noted as (
  insert into insight.buyer_days (scope_id, day, buyer)
  select distinct c.scope_id, f.day, f.buyer
  from facts f cross join lateral (values (f.cooperative_id), (f.seller_id)) as c (scope_id)
  where c.scope_id is not null and f.kind = 'sale'
  on conflict do nothing),
   promises as (
     insert into insight.promise_facts as p (seller_order_id, cooperative_id, seller_id, ship_by, day, outcome)
     select s.id, (select l.cooperative_id from orders.lines l where l.seller_order_id = s.id order by l.position limit 1),
       s.seller_id, s.ship_by, (s.ship_by at time zone 'Asia/Shanghai')::date,
       case when s.state = 'to_pack' then 'open'
         when s.shipped_at is null and s.cancelled_at <= s.ship_by and s.extended_until is null then 'void'
         when s.shipped_at <= s.ship_by and s.overdue_told_at is null then 'kept'
         else 'missed' end
     from orders.seller_orders s where s.order_id = any($1) and s.ship_by is not null
     on conflict (seller_order_id) do update set outcome = excluded.outcome
       where p.outcome = 'open' and excluded.outcome <> 'open'
     returning new.cooperative_id, new.seller_id, new.day, new.outcome),
   judged as (
     insert into insight.promises_by_day as d (scope_id, day, kept, missed)
     select c.scope_id, p.day, count(*) filter (where p.outcome = 'kept'), count(*) filter (where p.outcome = 'missed')
     from promises p cross join lateral (values (p.cooperative_id), (p.seller_id)) as c (scope_id)
     where c.scope_id is not null and p.outcome in ('kept', 'missed')
     group by c.scope_id, p.day order by c.scope_id, p.day
     on conflict (scope_id, day) do update set kept = d.kept + excluded.kept, missed = d.missed + excluded.missed)
   select count(*)::int as "factCount", coalesce(array_agg(distinct f.seller_id) filter (where e.kind = 'petty_trade'), '{}')
     as "pettyTraderIds"
   from facts f join village_seller.sellers e on e.id = f.seller_id

--   Aggregate
--     CTE moved
--       ->  GroupAggregate
--             Group Key: t.id, e_1.line_id
--             ->  Sort
--                   Sort Key: t.id, e_1.line_id
--                   ->  Nested Loop Anti Join
--                         ->  Nested Loop
--                               ->  Nested Loop
--                                     ->  Index Scan using payments_payable on payments p
--                                           Index Cond: ((payable_kind = 'order'::text) AND (payable_id = ANY ($1)))
--                                     ->  Bitmap Heap Scan on ledger_transactions t
--                                           Recheck Cond: (p.id = payment_id)
--                                           Filter: (kind = ANY ('{capture,refund_owed,reversal}'::text[]))
--                                           ->  Bitmap Index Scan on ledger_transactions_payment
--                                                 Index Cond: (payment_id = p.id)
--                               ->  Index Scan using ledger_entries_pkey on ledger_entries e_1
--                                     Index Cond: (transaction_id = t.id)
--                                     Filter: (line_id IS NOT NULL)
--                         ->  Index Only Scan using sale_facts_pkey on sale_facts f_1
--                               Index Cond: (transaction_id = t.id)
--     CTE seen
--       ->  Insert on first_seen
--             Conflict Resolution: NOTHING
--             ->  Nested Loop
--                   ->  Nested Loop
--                         ->  Nested Loop
--                               ->  Unique
--                                     ->  Sort
--                                           Sort Key: l.seller_order_id
--                                           ->  Nested Loop
--                                                 ->  CTE Scan on moved m
--                                                 ->  Index Scan using lines_pkey on lines l
--                                                       Index Cond: (id = m.line_id)
--                               ->  Index Scan using seller_orders_pkey on seller_orders s
--                                     Index Cond: (id = l.seller_order_id)
--                         ->  Index Scan using orders_pkey on orders o
--                               Index Cond: (id = s.order_id)
--                   ->  Index Scan using sellers_pkey on sellers e_2
--                         Index Cond: (id = s.seller_id)
--     CTE facts
--       ->  Insert on sale_facts
--             Conflict Resolution: NOTHING
--             ->  Nested Loop Left Join
--                   ->  Nested Loop Left Join
--                         Join Filter: (n.seller_order_id = s_1.id)
--                         ->  Nested Loop
--                               ->  Nested Loop
--                                     ->  Nested Loop
--                                           ->  CTE Scan on moved m_1
--                                           ->  Index Scan using lines_pkey on lines l_1
--                                                 Index Cond: (id = m_1.line_id)
--                                     ->  Index Scan using seller_orders_pkey on seller_orders s_1
--                                           Index Cond: (id = l_1.seller_order_id)
--                               ->  Index Scan using orders_pkey on orders o_1
--                                     Index Cond: (id = s_1.order_id)
--                         ->  CTE Scan on seen n
--                   ->  Index Scan using first_seen_pkey on first_seen b
--                         Index Cond: (seller_order_id = s_1.id)
--     CTE named
--       ->  Insert on goods g
--             Conflict Resolution: UPDATE
--             Conflict Arbiter Indexes: goods_pkey
--             Conflict Filter: (g.named_by < excluded.named_by)
--             ->  Unique
--                   ->  Sort
--                         Sort Key: l_2.variant_id, l_2.id DESC
--                         ->  Nested Loop
--                               ->  CTE Scan on facts f_2
--                               ->  Index Scan using lines_pkey on lines l_2
--                                     Index Cond: (id = f_2.line_id)
--     CTE added
--       ->  Insert on sales_by_day d
--             Conflict Resolution: UPDATE
--             Conflict Arbiter Indexes: sales_by_day_pkey
--             ->  Subquery Scan on "*SELECT*"
--                   ->  GroupAggregate
--                         Group Key: "*VALUES*".column1, "*VALUES*".column2, f_3.day, "*VALUES*".column3
--                         ->  GroupAggregate
--                               Group Key: "*VALUES*".column1, "*VALUES*".column2, f_3.day, "*VALUES*".column3, f_3.seller_order_id
--                               ->  Sort
--                                     Sort Key: "*VALUES*".column1, "*VALUES*".column2, f_3.day, "*VALUES*".column3, f_3.seller_order_id
--                                     ->  Nested Loop
--                                           ->  CTE Scan on facts f_3
--                                           ->  Values Scan on "*VALUES*"
--                                                 Filter: (column1 IS NOT NULL)
--     CTE noted
--       ->  Insert on buyer_days
--             Conflict Resolution: NOTHING
--             ->  Unique
--                   ->  Sort
--                         Sort Key: "*VALUES*_1".column1, f_4.day, f_4.buyer
--                         ->  Nested Loop
--                               ->  CTE Scan on facts f_4
--                                     Filter: (kind = 'sale'::text)
--                               ->  Values Scan on "*VALUES*_1"
--                                     Filter: (column1 IS NOT NULL)
--     CTE promises
--       ->  Insert on promise_facts p_1
--             Conflict Resolution: UPDATE
--             Conflict Arbiter Indexes: promise_facts_pkey
--             Conflict Filter: ((p_1.outcome = 'open'::text) AND (excluded_2.outcome <> 'open'::text))
--             ->  Bitmap Heap Scan on seller_orders s_2
--                   Recheck Cond: (order_id = ANY ($1))
--                   Filter: (ship_by IS NOT NULL)
--                   ->  Bitmap Index Scan on seller_orders_order
--                         Index Cond: (order_id = ANY ($1))
--                   SubPlan 7
--                     ->  Limit
--                           ->  Index Scan using lines_seller_order on lines l_3
--                                 Index Cond: (seller_order_id = s_2.id)
--     CTE judged
--       ->  Insert on promises_by_day d_1
--             Conflict Resolution: UPDATE
--             Conflict Arbiter Indexes: promises_by_day_pkey
--             ->  Subquery Scan on "*SELECT*_1"
--                   ->  GroupAggregate
--                         Group Key: "*VALUES*_2".column1, p_2.day
--                         ->  Sort
--                               Sort Key: "*VALUES*_2".column1, p_2.day
--                               ->  Nested Loop
--                                     ->  CTE Scan on promises p_2
--                                           Filter: (outcome = ANY ('{kept,missed}'::text[]))
--                                     ->  Values Scan on "*VALUES*_2"
--                                           Filter: (column1 IS NOT NULL)
--     ->  Sort
--           Sort Key: f.seller_id
--           ->  Nested Loop
--                 ->  CTE Scan on facts f
--                 ->  Index Scan using sellers_pkey on sellers e
--                       Index Cond: (id = f.seller_id)
