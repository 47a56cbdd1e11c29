import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Products with variants, marks, lots, stock and its holds, pictures, and the cards that lists show. */
export class Catalog1763800800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema catalog`);
    for (const statement of [...GOODS, ...STOCK, ...PICTURES, ...CARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema catalog cascade`);
  }
}

const RETURN_CLASSES = `('seven_day', 'fresh_excluded', 'confirm_excluded')`;

const GOODS = [
  `create table catalog.categories (
    id uuid constraint categories_pkey primary key,
    code text not null constraint categories_code_shape check (code ~ '^[a-z0-9-]{1,40}$'),
    name text not null,
    name_en text not null,
    return_class text not null constraint categories_return_class check (return_class in ${RETURN_CLASSES}),
    ship_within_hours integer not null constraint categories_ship_within_hours check (ship_within_hours > 0),
    six_kind text constraint categories_six_kind check (six_kind in
      ('vegetable', 'fruit', 'tea_leaf', 'livestock', 'egg', 'aquatic')),
    permit text not null,
    permit_en text not null,
    position integer not null
  )`,
  `create unique index categories_code on catalog.categories (code)`,

  `create table catalog.products (
    id uuid constraint products_pkey primary key,
    code text not null,
    seller_id uuid not null constraint products_seller_fkey references village_seller.sellers,
    category_id uuid not null constraint products_category_fkey references catalog.categories,
    village_id uuid not null constraint products_village_fkey references village_seller.villages,
    title text not null,
    title_en text not null,
    description text not null,
    description_en text not null,
    season text,
    season_en text,
    return_class text not null constraint products_return_class check (return_class in ${RETURN_CLASSES}),
    ship_within_hours integer not null constraint products_ship_within_hours check (ship_within_hours > 0),
    state text not null constraint products_state check (state in ('draft', 'in_review', 'on_sale', 'withdrawn')),
    published_at timestamptz,
    constraint products_published check (state <> 'on_sale' or published_at is not null)
  )`,
  `create unique index products_code on catalog.products (code)`,
  `create index products_seller on catalog.products (seller_id)`,
  `create index products_village on catalog.products (village_id)`,
  `create index products_category on catalog.products (category_id)`,

  `create table catalog.variants (
    id uuid constraint variants_pkey primary key,
    product_id uuid not null constraint variants_product_fkey references catalog.products,
    label text not null,
    label_en text not null,
    net_weight_grams integer constraint variants_net_weight check (net_weight_grams > 0),
    item_count integer constraint variants_item_count check (item_count > 0),
    price_fen bigint not null constraint variants_price check (price_fen > 0),
    position integer not null,
    withdrawn_at timestamptz,
    constraint variants_pack check (net_weight_grams is not null or item_count is not null)
  )`,
  `create index variants_product on catalog.variants (product_id)`,

  `create table catalog.marks (
    id uuid constraint marks_pkey primary key,
    product_id uuid not null constraint marks_product_fkey references catalog.products,
    kind text not null constraint marks_kind check (kind in ('geographical_indication', 'green', 'organic')),
    evidence text not null,
    evidence_en text not null,
    valid_from date not null,
    valid_until date,
    constraint marks_order check (valid_until >= valid_from)
  )`,
  `create index marks_product on catalog.marks (product_id)`,

  `create table catalog.lots (
    id uuid constraint lots_pkey primary key,
    code text not null,
    product_id uuid not null constraint lots_product_fkey references catalog.products,
    harvested_on date not null,
    quantity integer not null constraint lots_quantity check (quantity > 0),
    unit text not null constraint lots_unit check (unit in ('gram', 'piece'))
  )`,
  `create unique index lots_code on catalog.lots (code)`,
  `create index lots_product on catalog.lots (product_id)`,

  `create table catalog.lot_certificates (
    id uuid constraint lot_certificates_pkey primary key,
    lot_id uuid not null constraint lot_certificates_lot_fkey references catalog.lots,
    number text not null,
    issuer text not null,
    issuer_en text not null,
    issued_on date not null,
    valid_until date not null,
    constraint lot_certificates_order check (valid_until >= issued_on)
  )`,
  `create unique index lot_certificates_number on catalog.lot_certificates (number)`,
  `create index lot_certificates_lot on catalog.lot_certificates (lot_id)`,
  `create trigger lot_certificates_append_only before update or delete or truncate on catalog.lot_certificates
    for each statement execute function database.refuse_change()`,
];

const STOCK = [
  `create table catalog.stock (
    variant_id uuid constraint stock_pkey primary key constraint stock_variant_fkey references catalog.variants,
    on_hand integer not null,
    reserved integer not null,
    constraint stock_never_oversold check (0 <= reserved and reserved <= on_hand)
  )`,
  `create table catalog.holds (
    id uuid constraint holds_pkey primary key,
    variant_id uuid not null constraint holds_stock_fkey references catalog.stock,
    holder_id uuid not null,
    quantity integer not null constraint holds_quantity check (quantity > 0),
    state text not null constraint holds_state check (state in ('open', 'sold', 'released', 'lapsed')),
    placed_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    constraint holds_ended check ((state = 'open') = (ended_at is null))
  )`,
  `create index holds_holder on catalog.holds (holder_id)`,
  `create index holds_open_until on catalog.holds (ends_at) where state = 'open'`,
];

const PICTURES = [
  `create table catalog.pictures (
    content_hash text constraint pictures_pkey primary key
      constraint pictures_hash check (content_hash ~ '^[0-9a-f]{64}$'),
    width integer not null constraint pictures_width check (width > 0),
    height integer not null constraint pictures_height check (height > 0)
  )`,
  `create table catalog.product_pictures (
    product_id uuid not null constraint product_pictures_product_fkey references catalog.products,
    position integer not null,
    content_hash text not null constraint product_pictures_picture_fkey references catalog.pictures,
    constraint product_pictures_pkey primary key (product_id, position)
  )`,
  `create index product_pictures_picture on catalog.product_pictures (content_hash)`,
];

const CARDS = [
  `create table catalog.product_cards (
    product_id uuid constraint product_cards_pkey primary key
      constraint product_cards_product_fkey references catalog.products,
    code text not null,
    title text not null,
    title_en text not null,
    picture_hash text,
    picture_width integer,
    picture_height integer,
    price_fen bigint not null,
    price_per_500g_fen bigint,
    variant_label text not null,
    variant_label_en text not null,
    variant_count integer not null,
    in_stock boolean not null,
    category_code text not null,
    category_name text not null,
    category_name_en text not null,
    seller_id uuid not null,
    seller_code text not null,
    seller_name text not null,
    seller_name_en text not null,
    seller_kind text not null,
    village_id uuid not null,
    village_code text not null,
    village_name text not null,
    village_name_en text not null,
    village_community boolean not null,
    town_name text not null,
    town_name_en text not null,
    county_code text not null,
    county_name text not null,
    county_name_en text not null,
    alleviated boolean not null,
    geographical_indication_until date,
    green_until date,
    organic_until date,
    certified_until date,
    published_at timestamptz not null,
    search tsvector not null
  )`,
  `create unique index product_cards_code on catalog.product_cards (code)`,
  `create index product_cards_newest on catalog.product_cards (published_at, product_id)`,
  `create index product_cards_price on catalog.product_cards (price_fen, product_id)`,
  `create index product_cards_category_newest on catalog.product_cards (category_code, published_at, product_id)`,
  `create index product_cards_category_price on catalog.product_cards (category_code, price_fen, product_id)`,
  `create index product_cards_county_newest on catalog.product_cards (county_code, published_at, product_id)`,
  `create index product_cards_county_price on catalog.product_cards (county_code, price_fen, product_id)`,
  `create index product_cards_village_newest on catalog.product_cards (village_id, published_at, product_id)`,
  `create index product_cards_seller_newest on catalog.product_cards (seller_id, published_at, product_id)`,
  `create index product_cards_search on catalog.product_cards using gin (search) with (fastupdate = off)`,
];
