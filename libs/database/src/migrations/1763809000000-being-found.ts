import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words people search with, and of each card its title's words beside all of them: found goods are ranked by their
 * titles, which stay in the row, while all words are read by the index alone. Cards from before have the version 0 and
 * are made anew by the next seed.
 */
export class BeingFound1763809000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalog.search_words (
        line integer constraint search_words_pkey primary key,
        kind text not null constraint search_words_kind check (kind in ('word', 'same', 'wide', 'filler')),
        words text[] not null constraint search_words_some check (cardinality(words) > 0 and cardinality(said) = cardinality(words)),
        said text[] not null,
        category_code text
      )`);
    await runner.query(`
      alter table catalog.product_cards
        add column title_words tsvector not null default '',
        add column words_version smallint not null default 0,
        add column season_months integer not null default 0,
        add column undelivered bigint not null default 0,
        add column sold integer not null default 0 constraint product_cards_sold_whole check (sold >= 0)`);
    await runner.query(`
      alter table catalog.product_cards
        alter column title_words drop default, alter column words_version drop default,
        alter column season_months drop default, alter column undelivered drop default, alter column sold drop default`);
    await runner.query(`create index product_cards_sold on catalog.product_cards (sold, product_id)`);
    await runner.query(
      `alter table catalog.stock add column sold integer not null default 0 constraint stock_sold_whole check (sold >= 0)`,
    );
    await runner.query(SOLD_UNTIL_NOW);
    // Sold in the last minutes is told to the cards by the end of the hold.
    await runner.query(`create index holds_sold on catalog.holds (ended_at) where state = 'sold'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table catalog.product_cards drop column title_words, drop column words_version,
      drop column season_months, drop column undelivered, drop column sold`);
    await runner.query(`drop index catalog.holds_sold`);
    await runner.query(`alter table catalog.stock drop column sold`);
    await runner.query(`drop table catalog.search_words`);
  }
}

const SOLD_UNTIL_NOW = `
  update catalog.stock s set sold = greatest(h.quantity - coalesce(r.quantity, 0), 0)
  from (select variant_id, sum(quantity)::int as quantity from catalog.holds where state = 'sold' group by 1) h
  left join (select variant_id, sum(quantity)::int as quantity from catalog.stock_returns group by 1) r using (variant_id)
  where s.variant_id = h.variant_id`;
