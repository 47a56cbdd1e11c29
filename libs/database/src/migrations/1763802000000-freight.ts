import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a parcel costs: a weight with its packing for each variant, a template for each seller; and goods that come back. */
export class Freight1763802000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...WEIGHT, ...TEMPLATES, ...RETURNS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table catalog.stock_returns`);
    await runner.query(`drop table catalog.freight_provinces, catalog.freight_bands, catalog.freight_templates`);
    await runner.query(`drop function catalog.refuse_uncovered_provinces()`);
    await runner.query(`alter table catalog.variants drop column shipping_weight_grams`);
  }
}

/** Rows from before have no weight with packing: their net weight, or 100 g a piece, until the seller weighs a parcel. */
const WEIGHT = [
  `alter table catalog.variants add column shipping_weight_grams integer
    constraint variants_shipping_weight check (shipping_weight_grams > 0)`,
  `update catalog.variants set shipping_weight_grams = coalesce(net_weight_grams, item_count * 100)`,
  `alter table catalog.variants alter column shipping_weight_grams set not null`,
];

const PROVINCES = 34;

const TEMPLATES = [
  `create table catalog.freight_templates (
    id uuid constraint freight_templates_pkey primary key,
    seller_id uuid not null constraint freight_templates_seller_fkey references village_seller.sellers,
    unit text not null constraint freight_templates_unit check (unit in ('weight', 'piece')),
    valid_from timestamptz not null,
    valid_to timestamptz,
    constraint freight_templates_order check (valid_to >= valid_from)
  )`,
  `create index freight_templates_seller on catalog.freight_templates (seller_id)`,
  `create unique index freight_templates_current on catalog.freight_templates (seller_id) where valid_to is null`,

  `create table catalog.freight_bands (
    template_id uuid not null constraint freight_bands_template_fkey references catalog.freight_templates,
    band integer not null,
    first_units integer not null constraint freight_bands_first_units check (first_units > 0),
    first_fen bigint not null constraint freight_bands_first_fen check (first_fen >= 0),
    next_units integer not null constraint freight_bands_next_units check (next_units > 0),
    next_fen bigint not null constraint freight_bands_next_fen check (next_fen >= 0),
    free_above_fen bigint constraint freight_bands_free_above check (free_above_fen >= 0),
    constraint freight_bands_pkey primary key (template_id, band)
  )`,

  `create table catalog.freight_provinces (
    template_id uuid not null constraint freight_provinces_template_fkey references catalog.freight_templates,
    province_code text not null constraint freight_provinces_code check (province_code ~ '^[1-8][0-9]0000$'),
    band integer,
    constraint freight_provinces_pkey primary key (template_id, province_code),
    constraint freight_provinces_band_fkey foreign key (template_id, band) references catalog.freight_bands
  )`,

  // Every province is covered or refused (rules.md 21); judged at commit, when a template is whole.
  `create function catalog.refuse_uncovered_provinces() returns trigger language plpgsql as $$
  begin
    if (select count(*) from catalog.freight_provinces where template_id = new.id) <> ${PROVINCES} then
      raise exception 'freight template % does not say of each of the ${PROVINCES} provinces what a parcel costs', new.id
        using errcode = 'check_violation', constraint = 'freight_templates_cover_provinces';
    end if;
    return null;
  end $$`,
  `create constraint trigger freight_templates_cover_provinces after insert on catalog.freight_templates
    deferrable initially deferred for each row execute function catalog.refuse_uncovered_provinces()`,
];

/** Goods of a cancelled line that was paid are on hand again, once for each return. */
const RETURNS = [
  `create table catalog.stock_returns (
    id uuid constraint stock_returns_pkey primary key,
    variant_id uuid not null constraint stock_returns_stock_fkey references catalog.stock,
    quantity integer not null constraint stock_returns_quantity check (quantity > 0),
    returned_at timestamptz not null
  )`,
  `create index stock_returns_variant on catalog.stock_returns (variant_id)`,
];
