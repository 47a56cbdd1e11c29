import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of goods that sellers send, their rows, and what is remembered of them. */
export class GoodsImports1763809200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table catalog.imports (
      id uuid not null constraint imports_pkey primary key,
      seller_id uuid not null constraint imports_seller_fkey references village_seller.sellers (id),
      person_id uuid not null,
      through text not null,
      second_factor boolean not null,
      language text not null,
      file_name text not null,
      state text not null
        constraint imports_state check (state in ('checking', 'ready', 'applying', 'done', 'refused', 'dropped')),
      rows integer,
      rows_done integer not null,
      confirmed boolean not null,
      refusal text,
      refusal_details jsonb not null,
      began_at timestamptz not null,
      applied_at timestamptz,
      applied_by uuid,
      ends_at timestamptz not null,
      held_until timestamptz not null,
      turn integer not null,
      constraint imports_refusal check ((state = 'refused') = (refusal is not null)),
      constraint imports_applied check ((applied_at is null) = (applied_by is null))
    )`);
    await runner.query(`create index imports_seller on catalog.imports (seller_id, began_at)`);
    await runner.query(
      `create index imports_working on catalog.imports (held_until) where state in ('checking', 'applying')`,
    );
    await runner.query(`create index imports_end on catalog.imports (ends_at)`);
    await runner.query(`create table catalog.import_rows (
      import_id uuid not null constraint import_rows_import_fkey references catalog.imports (id) on delete cascade,
      line integer not null,
      row_key text,
      product_code text,
      cells jsonb not null,
      too_long jsonb not null,
      verdict text,
      plan jsonb,
      problems jsonb not null,
      done_at timestamptz,
      constraint import_rows_pkey primary key (import_id, line)
    )`);
    await runner.query(`create index import_rows_verdict on catalog.import_rows (import_id, verdict, line)`);
    await runner.query(`create index import_rows_to_do on catalog.import_rows (import_id, line) where done_at is null`);
    await runner.query(`create index import_rows_key on catalog.import_rows (import_id, row_key)`);
    await runner.query(`create index import_rows_code on catalog.import_rows (import_id, product_code)`);
    await runner.query(`create table catalog.row_keys (
      seller_id uuid not null constraint row_keys_seller_fkey references village_seller.sellers (id),
      row_key text not null,
      product_id uuid not null constraint row_keys_product_fkey references catalog.products (id),
      constraint row_keys_pkey primary key (seller_id, row_key)
    )`);
    await runner.query(`create unique index row_keys_product on catalog.row_keys (product_id)`);
    await runner.query(`create table catalog.sent_stocks (
      variant_id uuid not null constraint sent_stocks_pkey primary key
        constraint sent_stocks_variant_fkey references catalog.variants (id),
      packs integer not null
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table catalog.sent_stocks`);
    await runner.query(`drop table catalog.row_keys`);
    await runner.query(`drop table catalog.import_rows`);
    await runner.query(`drop table catalog.imports`);
  }
}
