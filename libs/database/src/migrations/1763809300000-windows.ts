import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goods on sale from one day to another by themselves, and sold ahead of a harvest. */
export class Windows1763809300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PRODUCTS, ...CARDS]) await runner.query(statement);
    await countCards(runner, countedWithoutWindow);
  }

  async down(runner: QueryRunner): Promise<void> {
    await countCards(runner, countedAll);
    await runner.query(`drop index catalog.product_cards_windowed`);
    await runner.query(`alter table catalog.product_cards drop column opens_at, drop column closes_at,
      drop column harvest_from, drop column harvest_until`);
    await runner.query(`alter table catalog.products drop column sale_from, drop column sale_until,
      drop column harvest_from, drop column harvest_until`);
    await runner.query(`delete from catalog.terms where name in ('longest_harvest_days', 'presale_ahead_days')`);
  }
}

const PRODUCTS = [
  // Days in the zone of the shop, both ends included; without one that end is open.
  `alter table catalog.products
    add column sale_from date,
    add column sale_until date,
    add column harvest_from date,
    add column harvest_until date,
    add constraint products_sale_days check (sale_from <= sale_until),
    add constraint products_harvest_days check ((harvest_from is null) = (harvest_until is null)
      and harvest_from <= harvest_until)`,
  `insert into catalog.terms (name, valid_from, value) values
    ('longest_harvest_days', '2026-01-01', 45), ('presale_ahead_days', '2026-01-01', 180)`,
];

const CARDS = [
  `alter table catalog.product_cards
    add column opens_at timestamptz,
    add column closes_at timestamptz,
    add column harvest_from date,
    add column harvest_until date`,
  `create index product_cards_windowed on catalog.product_cards (category_code, county_code)
    where opens_at is not null or closes_at is not null`,
];

/** Cards with a window come and go without anybody writing: they are counted when they are asked for, the others kept. */
const countedWithoutWindow = `opens_at is null and closes_at is null`;
const countedAll = `true`;

const CHANGES: Readonly<Record<string, readonly (readonly ['came' | 'gone', 1 | -1])[]>> = {
  insert: [['came', 1]],
  update: [
    ['came', 1],
    ['gone', -1],
  ],
  delete: [['gone', -1]],
};

async function countCards(runner: QueryRunner, counted: string): Promise<void> {
  for (const [event, changes] of Object.entries(CHANGES)) {
    const rows = changes.map(
      ([
        of,
        change,
      ]) => `select 'category' as kind, category_code as code, ${change} as change from ${of} where ${counted}
        union all select 'county', county_code, ${change} from ${of} where ${counted}`,
    );
    // In the order of their keys, so that two writers wait for each other instead of dying.
    await runner.query(`
      create or replace function catalog.count_cards_on_${event}() returns trigger language plpgsql as $$
      begin
        insert into catalog.card_counts as c (kind, code, count)
        select kind, code, sum(change) from (${rows.join(' union all ')}) changes
        group by kind, code having sum(change) <> 0 order by kind, code
        on conflict (kind, code) do update set count = c.count + excluded.count;
        return null;
      end $$`);
  }
  await runner.query(`
    update catalog.card_counts c set count = (select count(*) from catalog.product_cards p
      where (${counted}) and case c.kind when 'category' then p.category_code else p.county_code end = c.code)`);
}
