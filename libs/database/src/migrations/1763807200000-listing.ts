import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sellers list by themselves: drafts and revisions, review, changes of price and stock, uploads, words that are refused. */
export class Listing1763807200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...GOODS, ...PERMITS, ...REVISIONS, ...CHANGES, ...DATA]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['refused_words', 'terms', 'uploads', 'stock_changes', 'price_changes', 'product_revisions'])
      await runner.query(`drop table catalog.${table}`);
    await runner.query(`drop function catalog.refuse_rewriting_revision`);
    await runner.query(`drop index village_seller.permits_beginning, village_seller.permits_ending`);
    await runner.query(`delete from catalog.products where category_id is null`);
    await runner.query(`alter table catalog.variants drop column pack_amount, drop column pack_unit`);
    await runner.query(`drop index catalog.products_client_request`);
    await runner.query(`alter table catalog.products drop constraint products_category_known,
      drop column paused_at, drop column prepacked, drop column client_request_id, alter column category_id set not null`);
    await runner.query(`alter table catalog.categories drop column permit_kinds, drop column permit_only_prepacked`);
  }
}

const GOODS = [
  `alter table catalog.categories
    add column permit_kinds text[] not null default '{}' constraint categories_permit_kinds
      check (permit_kinds <@ array['sc_licence', 'workshop_registration', 'prepacked_filing']),
    add column permit_only_prepacked boolean not null default false`,
  // The import of the shelves says of each; the defaults were for the rows that stood here.
  `alter table catalog.categories alter column permit_kinds drop default, alter column permit_only_prepacked drop default`,
  // A draft may have no shelf yet.
  `alter table catalog.products
    add column paused_at timestamptz,
    add column prepacked jsonb,
    add column client_request_id text,
    alter column category_id drop not null,
    add constraint products_category_known check (state <> 'on_sale' or category_id is not null)`,
  `create unique index products_client_request on catalog.products (seller_id, client_request_id)
    where client_request_id is not null`,
  `alter table catalog.variants
    add column pack_amount numeric(9,2) constraint variants_pack_amount check (pack_amount > 0),
    add column pack_unit text constraint variants_pack_unit check (pack_unit in ('jin', 'kg', 'gram', 'piece', 'box')),
    add constraint variants_pack_weight check (case pack_unit
      when 'jin' then net_weight_grams = pack_amount * 500
      when 'kg' then net_weight_grams = pack_amount * 1000
      when 'gram' then net_weight_grams = pack_amount
      when 'piece' then item_count = pack_amount
      when 'box' then item_count = pack_amount
      else true end)`,
];

/** What begins or ends in the night is looked for by its day. */
const PERMITS = [
  `create index permits_beginning on village_seller.permits (valid_from, state)`,
  `create index permits_ending on village_seller.permits (valid_until, state)`,
];

const REVISIONS = [
  `create table catalog.product_revisions (
    id uuid constraint product_revisions_pkey primary key,
    product_id uuid not null constraint product_revisions_product_fkey references catalog.products,
    number integer not null constraint product_revisions_number check (number > 0),
    base text not null constraint product_revisions_base check (base in ('new', 'change')),
    state text not null constraint product_revisions_state check (state in
      ('draft', 'in_review', 'changes_wanted', 'approved', 'refused', 'superseded', 'withdrawn')),
    content jsonb not null,
    findings jsonb not null,
    submitted_at timestamptz,
    submitted_by uuid,
    decided_at timestamptz,
    decided_by uuid,
    reason text,
    constraint product_revisions_submitted check ((submitted_at is null) = (submitted_by is null)
      and (submitted_at is not null or state in ('draft', 'superseded', 'withdrawn'))),
    constraint product_revisions_decided check ((decided_at is null) = (decided_by is null)
      and (state not in ('approved', 'refused', 'changes_wanted') or decided_at is not null)),
    constraint product_revisions_reason check (state not in ('refused', 'changes_wanted') or reason <> '')
  )`,
  `create unique index product_revisions_number_of_product on catalog.product_revisions (product_id, number)`,
  `create unique index product_revisions_one_open on catalog.product_revisions (product_id)
    where state in ('draft', 'in_review', 'changes_wanted')`,
  `create index product_revisions_waiting on catalog.product_revisions (submitted_at, id) where state = 'in_review'`,
  // What was looked at stays what it was: other words are another revision.
  `create function catalog.refuse_rewriting_revision() returns trigger language plpgsql as $$
    begin
      if (new.id, new.product_id, new.number, new.base) is distinct from (old.id, old.product_id, old.number, old.base)
        or (old.state <> 'draft' and (new.content, new.findings, new.submitted_at, new.submitted_by)
          is distinct from (old.content, old.findings, old.submitted_at, old.submitted_by))
        or (old.decided_at is not null and (new.decided_at, new.decided_by, new.reason)
          is distinct from (old.decided_at, old.decided_by, old.reason))
      then raise exception 'a revision that was submitted is never rewritten' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger product_revisions_stay_what_they_were before update on catalog.product_revisions
    for each row execute function catalog.refuse_rewriting_revision()`,
  `create trigger product_revisions_stay before delete or truncate on catalog.product_revisions
    for each statement execute function database.refuse_change()`,
];

const CHANGES = [
  `create table catalog.price_changes (
    id uuid constraint price_changes_pkey primary key,
    variant_id uuid not null constraint price_changes_variant_fkey references catalog.variants,
    from_fen bigint,
    to_fen bigint not null constraint price_changes_to check (to_fen > 0),
    at timestamptz not null,
    by_person uuid not null
  )`,
  `create index price_changes_variant on catalog.price_changes (variant_id, at)`,
  `create trigger price_changes_append_only before update or delete or truncate on catalog.price_changes
    for each statement execute function database.refuse_change()`,
  `create table catalog.stock_changes (
    id uuid constraint stock_changes_pkey primary key,
    variant_id uuid not null constraint stock_changes_stock_fkey references catalog.stock,
    why text not null constraint stock_changes_why check (why in ('listed', 'counted')),
    from_on_hand integer not null,
    to_on_hand integer not null,
    at timestamptz not null,
    by_person uuid not null
  )`,
  `create index stock_changes_variant on catalog.stock_changes (variant_id, at)`,
  `create trigger stock_changes_append_only before update or delete or truncate on catalog.stock_changes
    for each statement execute function database.refuse_change()`,
  `create table catalog.uploads (
    person_id uuid not null,
    content_hash text not null constraint uploads_picture_fkey references catalog.pictures,
    at timestamptz not null,
    constraint uploads_pkey primary key (person_id, content_hash)
  )`,
  `create index uploads_picture on catalog.uploads (content_hash)`,
];

const DATA = [
  `create table catalog.terms (
    name text not null,
    valid_from date not null,
    value integer not null,
    constraint terms_pkey primary key (name, valid_from)
  )`,
  `insert into catalog.terms (name, valid_from, value) values
    ('freight_share_warned_bp', '2026-01-01', 4000),
    ('price_far_below_bp', '2026-01-01', 3000),
    ('price_far_above_bp', '2026-01-01', 30000)`,
  `create table catalog.refused_words (
    kind text not null constraint refused_words_kind check (kind in
      ('medical', 'superlative', 'contact', 'goods', 'wildlife')),
    word text not null,
    level text not null constraint refused_words_level check (level in ('refused', 'looked_at')),
    unless text[] not null,
    why text not null,
    why_en text not null,
    instead text not null,
    instead_en text not null,
    constraint refused_words_pkey primary key (kind, word)
  )`,
];
