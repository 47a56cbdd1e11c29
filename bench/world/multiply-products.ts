import type { Client } from 'pg';
import { loadBuilt } from './load-built.ts';

const SELLERS = 400;

/**
 * Copies the demo products until there are `total`: each copy has a village, a seller, a price, a day and a title of its
 * own. Nothing in it is random, so every run measures the same shop.
 */
export async function multiplyProducts(client: Client, total: number): Promise<void> {
  const { shortCodeOf } = await loadBuilt('kernel');
  const { count } = (await client.query<{ count: number }>(`select count(*)::int as count from catalog.products`))
    .rows[0]!;
  const codes = (kind: string, length: number) =>
    Array.from({ length }, (_, n) => shortCodeOf(`bench ${kind} ${n + 1}`));
  await client.query(`begin`);
  await client.query(COPY_SELLERS, [codes('seller', SELLERS)]);
  for (const statement of COPY_FREIGHT) await client.query(statement);
  await client.query(PLAN_COPIES, [codes('product', total - count)]);
  for (const statement of COPY_PRODUCTS) await client.query(statement);
  await client.query(`commit`);
}

/** Ids of version 7 like all of ours, the same in each run. */
const idOf = (...parts: string[]): string =>
  `overlay(overlay(md5(concat_ws(' ', 'bench', ${parts.join(', ')})) placing '7' from 13) placing '8' from 17)::uuid`;

/** Households that sell what they grow, spread over the villages. */
const COPY_SELLERS = `
  with village as (select id, name, name_en, row_number() over (order by code) as n from village_seller.villages),
    pattern as (select * from village_seller.sellers where kind = 'own_produce_household' order by code limit 1)
  insert into village_seller.sellers
    (id, code, kind, standing, name, name_en, legal_ground, legal_ground_en, story, story_en, village_id, since, time_zone,
     due_on, shown_until)
  select ${idOf(`'seller'`, 's.n')}, s.code, p.kind, 'approved', v.name || '农家 ' || s.n, 'Farm ' || s.n || ' of ' || v.name_en,
    p.legal_ground, p.legal_ground_en, p.story, p.story_en, v.id, date '2024-01-01' + s.n::int, p.time_zone,
    p.due_on, p.shown_until
  from unnest($1::text[]) with ordinality as s(code, n)
  cross join pattern p
  join village v on v.n = 1 + (s.n * 37) % (select count(*) from village_seller.villages)`;

/** The freight of the pattern for each seller who has none yet. */
const COPY_FREIGHT = [
  `create temporary table pattern on commit drop as
  select t.* from catalog.freight_templates t join village_seller.sellers s on s.id = t.seller_id
  where s.kind = 'own_produce_household' and t.valid_to is null and t.unit = 'weight' order by s.code limit 1`,
  `insert into catalog.freight_templates (id, seller_id, unit, valid_from)
  select ${idOf(`'freight'`, 's.code')}, s.id, p.unit, p.valid_from from village_seller.sellers s cross join pattern p
  where not exists (select from catalog.freight_templates t where t.seller_id = s.id)`,
  `insert into catalog.freight_bands (template_id, band, first_units, first_fen, next_units, next_fen, free_above_fen)
  select t.id, b.band, b.first_units, b.first_fen, b.next_units, b.next_fen, b.free_above_fen
  from catalog.freight_templates t join catalog.freight_bands b on b.template_id = (select id from pattern)
  where not exists (select from catalog.freight_bands e where e.template_id = t.id)`,
  `insert into catalog.freight_provinces (template_id, province_code, band)
  select t.id, c.province_code, c.band
  from catalog.freight_templates t join catalog.freight_provinces c on c.template_id = (select id from pattern)
  where not exists (select from catalog.freight_provinces e where e.template_id = t.id)`,
];

/** 89 and 97 share no factor with the numbers of villages and sellers, so all of them get their turn. */
const PLAN_COPIES = `
  create temporary table copy on commit drop as
  with source as (select id, row_number() over (order by code) - 1 as n, count(*) over () as total from catalog.products),
    village as (select id, name, name_en, row_number() over (order by code) - 1 as n, count(*) over () as total
      from village_seller.villages),
    seller as (select id, row_number() over (order by code) - 1 as n, count(*) over () as total from village_seller.sellers)
  select p.n, p.code, ${idOf(`'product'`, 'p.n')} as id, s.id as source_id, v.id as village_id, v.name, v.name_en,
    seller.id as seller_id, 70 + (p.n * 31) % 61 as price_percent,
    timestamptz '2026-11-14T00:00:00Z' - p.n * interval '257 seconds 13 milliseconds' as published_at
  from unnest($1::text[]) with ordinality as p(code, n)
  join source s on s.n = p.n % s.total
  join village v on v.n = (p.n * 89) % v.total
  join seller on seller.n = (p.n * 97) % seller.total`;

const COPY_PRODUCTS = [
  // Goods go to sellers at random: each gets the permit that the maker of the first ones had.
  `insert into village_seller.permits (id, seller_id, kind, number, issuer, valid_from, valid_until, state, submitted_at,
    submitted_by, decided_at, decided_by)
  select ${idOf(`'permit'`, 's.code')}, s.id, 'workshop_registration', 'BENCH-' || s.code, '-', '2020-01-01', '2099-12-31',
    'accepted', timestamptz '2020-01-01', s.id, timestamptz '2020-01-01', s.id
  from village_seller.sellers s`,

  `insert into catalog.products (id, code, seller_id, category_id, village_id, title, title_en, description,
    description_en, season, season_en, return_class, ship_within_hours, state, published_at)
  select c.id, c.code, c.seller_id, p.category_id, c.village_id, c.name || ' ' || p.title, p.title_en || ' of ' || c.name_en,
    p.description, p.description_en, p.season, p.season_en, p.return_class, p.ship_within_hours, p.state, c.published_at
  from copy c join catalog.products p on p.id = c.source_id`,

  `insert into catalog.variants (id, product_id, label, label_en, net_weight_grams, item_count, shipping_weight_grams, price_fen,
    position)
  select ${idOf(`'variant'`, 'c.n', 'v.position')}, c.id, v.label, v.label_en, v.net_weight_grams, v.item_count,
    v.shipping_weight_grams, v.price_fen * c.price_percent / 100, v.position
  from copy c join catalog.variants v on v.product_id = c.source_id`,

  `insert into catalog.stock (variant_id, on_hand, reserved)
  select ${idOf(`'variant'`, 'c.n', 'v.position')}, s.on_hand, 0
  from copy c join catalog.variants v on v.product_id = c.source_id join catalog.stock s on s.variant_id = v.id`,

  // A copy grows elsewhere: its marks hold there.
  `insert into catalog.marks (id, product_id, kind, number, evidence, evidence_en, valid_from, valid_until, place_ids, state,
    submitted_at, decided_at)
  select ${idOf(`'mark'`, 'c.n', 'm.kind')}, c.id, m.kind, m.number, m.evidence, m.evidence_en, m.valid_from, m.valid_until,
    array[v.county_id], m.state, m.submitted_at, m.decided_at
  from copy c join catalog.marks m on m.product_id = c.source_id join village_seller.villages v on v.id = c.village_id`,

  `insert into catalog.lots (id, code, product_id, seller_id, village_id, harvested_on, quantity, unit, place, note, records)
  select ${idOf(`'lot'`, 'c.n', 'l.code')}, l.code || '-' || c.n, c.id, c.seller_id, c.village_id, l.harvested_on, l.quantity,
    l.unit, '', '', 0
  from copy c join catalog.lots l on l.product_id = c.source_id`,

  `insert into catalog.lot_certificates (id, lot_id, number, issuer, issuer_en, issued_on, valid_until,
    product_name, product_name_en, origin, origin_en, quantity, unit, bases, promise, contact)
  select ${idOf(`'certificate'`, 'c.n', 't.number')}, ${idOf(`'lot'`, 'c.n', 'l.code')}, t.number || '-' || c.n, t.issuer,
    t.issuer_en, t.issued_on, t.valid_until, t.product_name, t.product_name_en, t.origin, t.origin_en, t.quantity, t.unit,
    t.bases, t.promise, case when s.kind in ('cooperative', 'company') then '19900000070' end
  from copy c join catalog.lots l on l.product_id = c.source_id join catalog.lot_certificates t on t.lot_id = l.id
    join village_seller.sellers s on s.id = c.seller_id`,

  `insert into catalog.product_pictures (product_id, position, content_hash)
  select c.id, o.position, o.content_hash from copy c join catalog.product_pictures o on o.product_id = c.source_id`,
];
