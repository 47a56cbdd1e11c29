import { join } from 'node:path';
import { Client } from 'pg';

export const COOPERATIVES = 100;
const VARIANTS_OF_EACH = 20;
/** Two years of trade. */
export const FIRST_DAY = '2024-11-23';
export const DAYS = 730;
/** So that each fits into memory. */
const SLICES = 73;

type Statements = typeof import('../../libs/insight/src/projection/projection.statements.ts');

/** The SQL of the projection as it was built for the worker; nothing may be built yet when this file is loaded. */
async function loadStatements(): Promise<Statements> {
  const built = '../../dist/libs/insight/src/projection/projection.statements.js';
  return (await import(join(import.meta.dirname, built))) as Statements;
}

/** Token of the manager of a cooperative, of the shape sessions have. */
export const tokenOf = (cooperative: number): string =>
  `${'bench'.padEnd(40, '_')}${String(cooperative).padStart(3, '0')}`;
export const codeOf = (cooperative: number): string => `BENCH${String(cooperative).padStart(3, '0')}`;

/** A number as an id, one kind apart from another. */
const idOf = (kind: number, number: string): string =>
  `(lpad('${kind}', 8, '0') || '-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const MANAGERS = [
  `insert into village_seller.cooperatives (id, code, name, name_en, village_id, founded_on)
   select ${idOf(1, 'c')}, 'BENCH' || lpad(c::text, 3, '0'), '合作社' || c, 'Cooperative ' || c,
     (select id from village_seller.villages order by code limit 1), '2020-01-01'
   from generate_series(0, ${COOPERATIVES - 1}) c`,
  `insert into identity.persons (id, display_name, sealed_phone, phone_index, masked_phone, created_at)
   select ${idOf(2, 'c')}, 'bench', '', sha256(convert_to('bench' || c, 'UTF8')), '', '2026-01-01Z'
   from generate_series(0, ${COOPERATIVES - 1}) c`,
  `insert into identity.grants (id, person_id, role, subject_kind, subject_id, granted_at)
   select ${idOf(3, 'c')}, ${idOf(2, 'c')}, 'manager', 'cooperative', ${idOf(1, 'c')}, '2026-01-01Z'
   from generate_series(0, ${COOPERATIVES - 1}) c`,
  `insert into auth.sessions (id, token_hash, person_id, method, second_factor_at, device, address_area, started_at,
     last_seen_at, expires_at)
   select ${idOf(4, 'c')}, sha256(convert_to(rpad('bench', 40, '_') || lpad(c::text, 3, '0'), 'UTF8')), ${idOf(2, 'c')},
     'password', '2026-01-01Z', 'bench', '', '2026-01-01Z', '2099-01-01Z', '2099-01-01Z'
   from generate_series(0, ${COOPERATIVES - 1}) c`,
];

/** As many variants for each cooperative, numbered; the first cooperatives sell far more than the last. */
const SHELF = `create table if not exists public.bench_shelf as
  select row_number() over (order by v.id) - 1 as n, v.id as variant_id, p.id as product_id, p.code, p.title, p.title_en,
    v.label, v.label_en, p.seller_id, e.village_id, c.code as category_code
  from catalog.variants v join catalog.products p on p.id = v.product_id join catalog.categories c on c.id = p.category_id
    join village_seller.sellers e on e.id = p.seller_id
  order by v.id limit ${COOPERATIVES * VARIANTS_OF_EACH}`;

const GOODS = `insert into insight.goods (variant_id, product_id, product_code, title, title_en, label, label_en, named_by)
  select variant_id, product_id, code, title, title_en, label, label_en, variant_id from public.bench_shelf
  on conflict do nothing`;

const TABLES = ['sale_facts', 'sales_by_day', 'buyer_days'].map((name) => `insight.${name}`);
const INDEXES = [
  `create index sale_facts_cooperative on insight.sale_facts (cooperative_id, day, transaction_id, line_id)
     where cooperative_id is not null`,
  `create index sale_facts_seller on insight.sale_facts (seller_id, day, transaction_id, line_id)`,
  `create index sale_facts_product on insight.sale_facts (product_id, day, transaction_id, line_id)`,
];

/** Lines from one number to another, in the order of their days; two make a transaction, one in twenty goes back. */
const facts = (lines: number, from: number, to: number): string => `
  insert into slice (transaction_id, line_id, kind, day, happened_at, cooperative_id, seller_id, village_id,
    seller_order_id, seller_order_code, product_id, variant_id, category_code, province_code, buyer, quantity, grower_fen,
    cooperative_fen, platform_fen, payment_cost_fen, freight_fen)
  select ${idOf(5, 'm.tx')}, ${idOf(6, 'm.n')}, case when m.sign > 0 then 'sale' else 'refund' end, m.day,
    m.day::timestamp at time zone 'Asia/Shanghai' + interval '12 hours', ${idOf(1, `s.n / ${VARIANTS_OF_EACH}`)}, s.seller_id,
    s.village_id, ${idOf(7, 'm.tx')}, lpad(to_hex(m.tx), 8, '0'), s.product_id, s.variant_id, s.category_code,
    (array['110000', '310000', '320000', '330000', '370000', '410000', '420000', '430000', '440000', '510000'])[1 + m.tx % 10],
    m.tx % ${Math.ceil(lines / 6)}, greatest(m.sign, 0), m.sign * (900 + s.n), m.sign * 50, 0, m.sign * 6,
    m.sign * case when m.n % 2 = 0 then 800 else 0 end
  from (select n, n / 2 as tx, case when (n / 2) % 20 = 19 then -1 else 1 end as sign,
      date '${FIRST_DAY}' + (n * ${DAYS} / ${lines}::bigint)::int as day,
      floor(${COOPERATIVES * VARIANTS_OF_EACH} * power(n * 0.6180339887498949 - floor(n * 0.6180339887498949), 2))::int as shelf
    from generate_series(${from}::bigint, ${to}::bigint - 1) n) m
  join public.bench_shelf s on s.n = m.shelf`;

/**
 * So many lines of two years, with INSERT … SELECT into the facts, and sums by the very SQL of the projection. Nothing
 * is written ahead to the log: what is measured is reading.
 */
export async function fillSales(
  client: Client,
  url: string,
  lines: number,
  say: (sentence: string) => void,
): Promise<void> {
  const startedAt = performance.now();
  const known = await client.query(`select from village_seller.cooperatives where code = $1`, [codeOf(0)]);
  if (known.rowCount === 0) for (const text of MANAGERS) await client.query(text);
  await client.query(SHELF);
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const table of TABLES) {
    await client.query(`truncate ${table}`);
    await client.query(`alter table ${table} set unlogged`);
  }
  await client.query(`alter table insight.sale_facts disable trigger sale_facts_tell`);
  await client.query(
    `drop index if exists insight.sale_facts_cooperative, insight.sale_facts_seller, insight.sale_facts_product`,
  );
  await client.query(GOODS);
  // Two processors, two halves of the days.
  const half = Math.ceil(SLICES / 2);
  const second = new Client({ connectionString: url });
  await second.connect();
  try {
    await Promise.all([
      fillSlices(client, lines, { from: 0, to: half }),
      fillSlices(second, lines, { from: half, to: SLICES }),
    ]);
  } finally {
    await second.end();
  }
  for (const text of INDEXES) await client.query(text);
  for (const table of TABLES) await client.query(`vacuum analyze ${table}`);
  // Gigabytes that still have to go to the disk would be written while reading is measured.
  await client.query('checkpoint');
  const { rows } = await client.query<{ facts: string; sums: string; size: string }>(
    `select count(*)::text as facts, (select count(*)::text from insight.sales_by_day) as sums,
       pg_size_pretty(${TABLES.map((table) => `pg_total_relation_size('${table}')`).join(' + ')}) as size
     from insight.sale_facts`,
  );
  const [filled] = rows;
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  say(`${filled?.facts} lines, ${filled?.sums} sums by day, ${filled?.size}, in ${seconds} s.`);
}

async function fillSlices(client: Client, lines: number, { from, to }: { from: number; to: number }): Promise<void> {
  const { addUpSales, noteBuyers } = await loadStatements();
  await client.query(`set work_mem = '512MB'`);
  for (let slice = from; slice < to; slice++) {
    // Whole transactions: what the projection adds up together is added up together here.
    const at = (of: number): number => 2 * Math.ceil((of * lines) / SLICES / 2);
    await client.query('create temp table slice (like insight.sale_facts)');
    await client.query(facts(lines, at(slice), at(slice + 1)));
    await client.query('analyze slice');
    await client.query('insert into insight.sale_facts select * from slice');
    await client.query(addUpSales('slice'));
    await client.query(noteBuyers('slice'));
    await client.query('drop table slice');
  }
}
