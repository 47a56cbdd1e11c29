import type { InsightWorld } from './insight-world.js';

/** What a scope sold in some days by one cut, straight from ledger and orders. */
export interface Sold {
  readonly key: string;
  readonly gross: number;
  readonly refunds: number;
  readonly freight: number;
  readonly orders: number;
}

/** How a cut's key is called, in the words of the business tables. */
export const KEYS = {
  ALL: `''`,
  VILLAGE: 'v.code',
  HOUSEHOLD: 'e.code',
  PRODUCT: 'l.product_code',
  CATEGORY: 'l.category_code',
  PROVINCE: 'o.province_code',
  DAY: 't.china_day::text',
} as const;

/** Nothing of insight is asked: what it shows must be what this adds up to. */
export async function readBooks(
  world: InsightWorld,
  scopeId: string,
  cut: keyof typeof KEYS,
  days: readonly [string, string],
) {
  return world.rows<Sold>(
    `select key, coalesce(sum(goods) filter (where kind = 'capture'), 0)::bigint as gross,
       -coalesce(sum(goods) filter (where kind <> 'capture'), 0)::bigint as refunds, sum(freight)::bigint as freight,
       count(distinct part) filter (where kind = 'capture')::int as orders
     from (
       select ${KEYS[cut]} as key, t.kind, s.id as part,
         case when n.role = 'freight' then 0 else -n.amount_fen end as goods,
         case when n.role = 'freight' then -n.amount_fen else 0 end as freight
       from payment.ledger_entries n join payment.ledger_transactions t on t.id = n.transaction_id
       join orders.lines l on l.id = n.line_id join orders.seller_orders s on s.id = l.seller_order_id
       join orders.orders o on o.id = s.order_id join village_seller.sellers e on e.id = s.seller_id
       join village_seller.villages v on v.id = e.village_id
       where t.kind in ('capture', 'refund_owed', 'reversal') and (l.cooperative_id = $1 or s.seller_id = $1)
         and t.china_day between $2 and $3) moved
     group by key order by key`,
    [scopeId, ...days],
  );
}

/** Different people who paid, and promises that fell due with those kept, straight from the orders. */
export async function readPeople(world: InsightWorld, scopeId: string, [from, to]: readonly [string, string]) {
  const [row] = await world.rows<{ buyers: number; due: number; kept: number }>(
    `with parts as (
       select s.*, o.person_id, o.contact_index, o.paid_at as ordered from orders.seller_orders s
       join orders.orders o on o.id = s.order_id
       where s.seller_id = $1 or exists (select from orders.lines l where l.seller_order_id = s.id and l.cooperative_id = $1)),
     judged as (
       select *, ship_by <= $4 or shipped_at is not null as is_due, cancelled_at <= ship_by and shipped_at is null as is_void,
         shipped_at <= ship_by and overdue_told_at is null as is_kept
       from parts where (ship_by at time zone 'Asia/Shanghai')::date between $2 and $3)
     select (select count(distinct coalesce(p.person_id::text, encode(p.contact_index, 'hex')))::int from parts p
         where exists (select from payment.ledger_entries n join payment.ledger_transactions t on t.id = n.transaction_id
           where n.group_id = p.id and t.kind = 'capture' and t.china_day between $2 and $3)) as buyers,
       (select count(*)::int from judged where is_due and is_void is not true) as due,
       (select count(*)::int from judged where is_due and is_void is not true and is_kept) as kept`,
    [scopeId, from, to, world.shop.clock.now()],
  );
  return row;
}

const PROJECTED = [
  'sale_facts',
  'promise_facts',
  'goods',
  'sales_by_day',
  'buyer_days',
  'promises_by_day',
  'first_seen',
];

/** Every row that projections wrote, as text, in the order of its own words. */
export async function dump(world: InsightWorld): Promise<string> {
  const texts = await Promise.all(
    PROJECTED.map(async (table) => {
      const rows = await world.rows<{ row: string }>(`select t::text as row from insight.${table} t order by 1`);
      return `${table} ${rows.length}\n${rows.map(({ row }) => row).join('\n')}`;
    }),
  );
  return texts.join('\n');
}

/** Nothing was ever projected. */
export async function forget(world: InsightWorld): Promise<void> {
  for (const table of [...PROJECTED, 'watermarks']) await world.rows(`delete from insight.${table}`);
}
