import { statement } from '@shanhuo/database';

/** What of a fact is the goods': all shares but freight. */
export const GOODS_FEN = (fact: string): string =>
  `(${fact}.grower_fen + ${fact}.cooperative_fen + ${fact}.platform_fen + ${fact}.payment_cost_fen)`;

/** Who a fact counts for: its cooperative, where it has one, and its seller; each cut by what tells something of it. */
const COUNTED_FOR = `
  lateral (values
    (f.cooperative_id, 'all', ''), (f.cooperative_id, 'village', f.village_id::text),
    (f.cooperative_id, 'household', f.seller_id::text), (f.cooperative_id, 'product', f.product_id::text),
    (f.cooperative_id, 'variant', f.variant_id::text), (f.cooperative_id, 'category', f.category_code),
    (f.cooperative_id, 'province', f.province_code),
    (f.seller_id, 'all', ''), (f.seller_id, 'village', f.village_id::text), (f.seller_id, 'household', f.seller_id::text),
    (f.seller_id, 'product', f.product_id::text), (f.seller_id, 'variant', f.variant_id::text),
    (f.seller_id, 'category', f.category_code), (f.seller_id, 'province', f.province_code)
  ) as c (scope_id, cut, cut_key)`;

/** Adds facts up by day. All facts of a transaction come together, so that its seller orders are counted once. */
export const addUpSales = (facts: string): string => `
  insert into insight.sales_by_day as d
    (scope_id, cut, day, cut_key, gross_fen, refund_fen, freight_fen, freight_refund_fen, orders, quantity)
  select scope_id, cut, day, cut_key, sum(gross_fen), sum(refund_fen), sum(freight_fen), sum(freight_refund_fen),
    count(*) filter (where is_sold), sum(quantity)
  from (
    select c.scope_id, c.cut, f.day, c.cut_key, bool_or(f.kind = 'sale') as is_sold, sum(f.quantity) as quantity,
      coalesce(sum(${GOODS_FEN('f')}) filter (where f.kind = 'sale'), 0) as gross_fen,
      coalesce(-sum(${GOODS_FEN('f')}) filter (where f.kind = 'refund'), 0) as refund_fen,
      coalesce(sum(f.freight_fen) filter (where f.kind = 'sale'), 0) as freight_fen,
      coalesce(-sum(f.freight_fen) filter (where f.kind = 'refund'), 0) as freight_refund_fen
    from ${facts} f cross join ${COUNTED_FOR}
    where c.scope_id is not null
    group by c.scope_id, c.cut, f.day, c.cut_key, f.seller_order_id) parts
  group by scope_id, cut, day, cut_key
  order by scope_id, cut, day, cut_key
  on conflict (scope_id, cut, day, cut_key) do update set
    gross_fen = d.gross_fen + excluded.gross_fen, refund_fen = d.refund_fen + excluded.refund_fen,
    freight_fen = d.freight_fen + excluded.freight_fen,
    freight_refund_fen = d.freight_refund_fen + excluded.freight_refund_fen, orders = d.orders + excluded.orders,
    quantity = d.quantity + excluded.quantity`;

/** Notes who bought on which day. */
export const noteBuyers = (facts: string): string => `
  insert into insight.buyer_days (scope_id, day, buyer)
  select distinct c.scope_id, f.day, f.buyer
  from ${facts} f cross join lateral (values (f.cooperative_id), (f.seller_id)) as c (scope_id)
  where c.scope_id is not null and f.kind = 'sale'
  on conflict do nothing`;

/**
 * Everything of the orders `$1` that is not there yet, in one statement: facts from the ledger's transactions that have
 * none, sums of exactly these, and what became of the promises. So it may run twice, late, and in any order.
 * A buyer is told apart by person or, for a guest, by the blind index of the contact.
 */
export const projectOrders = statement(
  'insight.project_orders',
  `with moved as materialized (
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
   added as (${addUpSales('facts')}),
   noted as (${noteBuyers('facts')}),
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
   from facts f join village_seller.sellers e on e.id = f.seller_id`,
);

/** One projection at a time: sums are never added up by two, and no outcome is written from an older look. */
export const lockProjection = statement(
  'insight.lock_projection',
  `select pg_advisory_xact_lock(hashtext('insight.projection'))`,
);

export const findLastTransaction = statement(
  'insight.find_last_transaction',
  `select id from payment.ledger_transactions order by id desc limit 1`,
);

/** Ledger transactions after `$1` of which no fact tells, and the orders they are of. */
export const findLostOrders = statement(
  'insight.find_lost_orders',
  `select t.id as "transactionId", p.payable_id as "orderId"
   from payment.ledger_transactions t join payment.payments p on p.id = t.payment_id
   where t.id > $1 and t.kind in ('capture', 'refund_owed', 'reversal')
     and not exists (select from insight.sale_facts f where f.transaction_id = t.id)
   order by t.id limit $2`,
);

/** Orders whose promise still counts as open although something became of it. */
export const findLostPromises = statement(
  'insight.find_lost_promises',
  `select s.order_id as "orderId" from insight.promise_facts p join orders.seller_orders s on s.id = p.seller_order_id
   where p.outcome = 'open' and s.state <> 'to_pack' order by p.ship_by, p.seller_order_id limit $1`,
);

export const findWatermark = statement(
  'insight.find_watermark',
  `select transaction_id as "transactionId" from insight.watermarks where name = 'ledger'`,
);

export const keepWatermark = statement(
  'insight.keep_watermark',
  `insert into insight.watermarks (name, transaction_id) values ('ledger', $1)
   on conflict (name) do update set transaction_id = greatest(watermarks.transaction_id, excluded.transaction_id)`,
);

/** Orders that were to be paid, in the order of their ids: what a rebuild goes through. */
export const listOrders = statement(
  'insight.list_orders_to_rebuild',
  `select payable_id as id from payment.payments where payable_kind = 'order' and payable_id > $1
   order by payable_id limit $2`,
);

/** All that projections write, but for what was first seen. */
export const PROJECTED_TABLES = [
  'insight.sale_facts',
  'insight.promise_facts',
  'insight.goods',
  'insight.sales_by_day',
  'insight.buyer_days',
  'insight.promises_by_day',
] as const;
