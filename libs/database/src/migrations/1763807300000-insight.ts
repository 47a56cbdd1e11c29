import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of sales and promises, and what is added up of them by day: written by projections alone, from ledger and orders. */
export class Insight1763807300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema insight`);
    for (const statement of [...FACTS, ...SUMS, ...PROGRESS, ...LIVE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema insight cascade`);
  }
}

const FACTS = [
  // What other rows forget or change later, noted when it was first seen: the one table a rebuild keeps.
  `create table insight.first_seen (
    seller_order_id uuid constraint first_seen_pkey primary key,
    buyer bigint not null,
    village_id uuid not null
  )`,

  // One row for each line of a ledger transaction that sold it or gave money back for it; refunds are negative.
  `create table insight.sale_facts (
    transaction_id uuid not null,
    line_id uuid not null,
    kind text not null constraint sale_facts_kind check (kind in ('sale', 'refund')),
    day date not null,
    happened_at timestamptz not null,
    cooperative_id uuid,
    seller_id uuid not null,
    village_id uuid not null,
    seller_order_id uuid not null,
    seller_order_code text not null,
    product_id uuid not null,
    variant_id uuid not null,
    category_code text not null,
    province_code text not null,
    buyer bigint not null,
    quantity integer not null,
    grower_fen bigint not null,
    cooperative_fen bigint not null,
    platform_fen bigint not null,
    payment_cost_fen bigint not null,
    freight_fen bigint not null,
    constraint sale_facts_pkey primary key (transaction_id, line_id)
  )`,
  `create index sale_facts_cooperative on insight.sale_facts (cooperative_id, day, transaction_id, line_id)
    where cooperative_id is not null`,
  `create index sale_facts_seller on insight.sale_facts (seller_id, day, transaction_id, line_id)`,
  `create index sale_facts_product on insight.sale_facts (product_id, day, transaction_id, line_id)`,

  `create table insight.promise_facts (
    seller_order_id uuid constraint promise_facts_pkey primary key,
    cooperative_id uuid,
    seller_id uuid not null,
    ship_by timestamptz not null,
    day date not null,
    outcome text not null constraint promise_facts_outcome check (outcome in ('open', 'kept', 'missed', 'void'))
  )`,
  `create index promise_facts_open_of_cooperative on insight.promise_facts (cooperative_id, ship_by) where outcome = 'open'`,
  `create index promise_facts_open_of_seller on insight.promise_facts (seller_id, ship_by) where outcome = 'open'`,
  `create index promise_facts_open on insight.promise_facts (ship_by, seller_order_id) where outcome = 'open'`,

  // What goods were called on their newest sold line.
  `create table insight.goods (
    variant_id uuid constraint goods_pkey primary key,
    product_id uuid not null,
    product_code text not null,
    title text not null,
    title_en text not null,
    label text not null,
    label_en text not null,
    named_by uuid not null
  )`,
  `create index goods_product on insight.goods (product_id, named_by)`,
];

// A scope is a cooperative or a seller: ids of both are unique among each other.
const SUMS = [
  `create table insight.sales_by_day (
    scope_id uuid not null,
    cut text not null constraint sales_by_day_cut check (cut in
      ('all', 'village', 'household', 'product', 'variant', 'category', 'province')),
    day date not null,
    cut_key text not null,
    gross_fen bigint not null,
    refund_fen bigint not null,
    freight_fen bigint not null,
    freight_refund_fen bigint not null,
    orders integer not null,
    quantity integer not null,
    constraint sales_by_day_pkey primary key (scope_id, cut, day, cut_key)
  )`,
  `create table insight.buyer_days (
    scope_id uuid not null,
    day date not null,
    buyer bigint not null,
    constraint buyer_days_pkey primary key (scope_id, day, buyer)
  )`,
  `create table insight.promises_by_day (
    scope_id uuid not null,
    day date not null,
    kept integer not null,
    missed integer not null,
    constraint promises_by_day_pkey primary key (scope_id, day)
  )`,
];

const PROGRESS = [
  // Up to which ledger transaction somebody has looked whether all are projected. Progress, no figure.
  `create table insight.watermarks (
    name text constraint watermarks_pkey primary key,
    transaction_id uuid not null
  )`,
];

// Whoever watches a scope is told when the change commits, by the statement that makes it and at no cost of another.
const LIVE = [
  `create function insight.tell_of_sales() returns trigger language plpgsql as $$
    begin
      perform pg_notify('insight_sales', s.scope_id::text) from (
        select cooperative_id as scope_id from written where cooperative_id is not null
        union select seller_id from written) s;
      return null;
    end $$`,
  `create trigger sale_facts_tell after insert on insight.sale_facts referencing new table as written
    for each statement execute function insight.tell_of_sales()`,
];
