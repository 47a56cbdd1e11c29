import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people searched for and did not find, counted by day; and who was counted already, until the day is over. */
export class MissedSearches1763809020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table catalog.missed_searches (
      day date not null,
      words text not null constraint missed_searches_words check (char_length(words) between 1 and 24),
      county_code text not null constraint missed_searches_county check (county_code ~ '^([0-9]{6})?$'),
      count integer not null constraint missed_searches_counted check (count > 0),
      constraint missed_searches_pkey primary key (day, words, county_code)
    )`);
    await runner.query(`create table catalog.missed_search_visitors (
      day date not null,
      visitor bytea not null,
      search bytea not null,
      constraint missed_search_visitors_pkey primary key (day, visitor, search)
    )`);
    await runner.query(`insert into catalog.terms (name, valid_from, value)
      values ('missed_search_least_shown', '2026-01-01', 5), ('missed_search_kept_days', '2026-01-01', 730)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from catalog.terms where name in ('missed_search_least_shown', 'missed_search_kept_days')`,
    );
    await runner.query(`drop table catalog.missed_search_visitors`);
    await runner.query(`drop table catalog.missed_searches`);
  }
}
