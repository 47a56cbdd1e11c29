import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of cards by category and county, changed in the transaction that changes the cards. */
export class CardCounts1763801100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalog.card_counts (
        kind text not null constraint card_counts_kind check (kind in ('category', 'county')),
        code text not null,
        count integer not null,
        constraint card_counts_pkey primary key (kind, code)
      )`);
    for (const [event, changes] of Object.entries(CHANGES)) {
      await runner.query(`
        create function catalog.count_cards_on_${event}() returns trigger language plpgsql as $$
        begin
          ${add(changes)};
          return null;
        end $$`);
      await runner.query(`
        create trigger product_cards_count_on_${event} after ${event} on catalog.product_cards
        referencing ${REFERENCES[event]} for each statement execute function catalog.count_cards_on_${event}()`);
    }
    await runner.query(add(changesOf('catalog.product_cards', 1)));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of Object.keys(CHANGES)) {
      await runner.query(`drop trigger product_cards_count_on_${event} on catalog.product_cards`);
      await runner.query(`drop function catalog.count_cards_on_${event}()`);
    }
    await runner.query(`drop table catalog.card_counts`);
  }
}

const changesOf = (rows: string, change: 1 | -1): string => `
  select 'category' as kind, category_code as code, ${change} as change from ${rows}
  union all select 'county', county_code, ${change} from ${rows}`;

const CHANGES: Readonly<Record<string, string>> = {
  insert: changesOf('came', 1),
  update: `${changesOf('came', 1)} union all ${changesOf('gone', -1)}`,
  delete: changesOf('gone', -1),
};

const REFERENCES: Readonly<Record<string, string>> = {
  insert: 'new table as came',
  update: 'old table as gone new table as came',
  delete: 'old table as gone',
};

/** In the order of their keys, so that two writers wait for each other instead of dying. */
function add(changes: string): string {
  return `insert into catalog.card_counts as c (kind, code, count)
    select kind, code, sum(change) from (${changes}) changes
    group by kind, code having sum(change) <> 0 order by kind, code
    on conflict (kind, code) do update set count = c.count + excluded.count`;
}
