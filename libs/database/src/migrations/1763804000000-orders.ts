import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FULFILMENT } from './1763804000000-orders.fulfilment.js';

/** Carts, addresses, orders with their parts per seller, what is frozen on each line, parcels and cancellations. */
export class Orders1763804000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema orders`);
    for (const statement of [...BUYING, ...CONFIGURATION, ...ORDERS, ...FULFILMENT]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema orders cascade`);
  }
}

const BUYING = [
  `create table orders.carts (
    id uuid constraint carts_pkey primary key,
    person_id uuid constraint carts_person_fkey references identity.persons,
    token_hash bytea,
    changed_at timestamptz not null,
    constraint carts_one_owner check ((person_id is null) <> (token_hash is null))
  )`,
  `create unique index carts_person on orders.carts (person_id)`,
  `create unique index carts_token on orders.carts (token_hash)`,
  `create index carts_changed on orders.carts (changed_at) where person_id is null`,
  `create table orders.cart_lines (
    cart_id uuid not null constraint cart_lines_cart_fkey references orders.carts on delete cascade,
    variant_id uuid not null constraint cart_lines_variant_fkey references catalog.variants,
    quantity integer not null constraint cart_lines_quantity check (quantity between 1 and 999),
    seen_price_fen bigint not null,
    added_at timestamptz not null,
    constraint cart_lines_pkey primary key (cart_id, variant_id)
  )`,
  `create index cart_lines_variant on orders.cart_lines (variant_id)`,

  `create table orders.addresses (
    id uuid constraint addresses_pkey primary key,
    person_id uuid not null constraint addresses_person_fkey references identity.persons,
    sealed_recipient text not null,
    sealed_phone text not null,
    masked_phone text not null,
    area_code text not null,
    sealed_detail text not null,
    is_default boolean not null,
    created_at timestamptz not null
  )`,
  `create index addresses_person on orders.addresses (person_id, created_at)`,
  `create unique index addresses_one_default on orders.addresses (person_id) where is_default`,
];

const CONFIGURATION = [
  `create table orders.fee_rules (
    id uuid constraint fee_rules_pkey primary key,
    role text not null constraint fee_rules_role check (role in ('cooperative', 'platform', 'payment_cost')),
    seller_kind text,
    category_code text,
    cooperative_id uuid constraint fee_rules_cooperative_fkey references village_seller.cooperatives,
    basis_points integer not null constraint fee_rules_basis_points check (basis_points between 0 and 5000),
    valid_from date not null,
    valid_to date,
    constraint fee_rules_order check (valid_to > valid_from)
  )`,
  `create table orders.terms (
    name text not null,
    valid_from date not null,
    value integer not null constraint terms_value check (value >= 0),
    constraint terms_pkey primary key (name, valid_from)
  )`,
  `create table orders.carriers (
    code text constraint carriers_pkey primary key,
    name text not null,
    name_en text not null,
    tracking_url text not null,
    position integer not null
  )`,
];

const ORDERS = [
  `create table orders.orders (
    id uuid constraint orders_pkey primary key,
    code text not null,
    person_id uuid constraint orders_person_fkey references identity.persons,
    state text not null constraint orders_state check (state in ('placed', 'paid', 'lapsed', 'cancelled')),
    currency text not null constraint orders_currency check (currency = 'CNY'),
    goods_fen bigint not null,
    freight_fen bigint not null,
    total_fen bigint not null,
    language text not null constraint orders_language check (language in ('zh-CN', 'en')),
    area_code text not null,
    province_code text not null,
    area_names text not null,
    sealed_recipient text not null,
    masked_recipient text not null,
    sealed_phone text not null,
    masked_phone text not null,
    sealed_detail text not null,
    sealed_contact text,
    contact_index bytea,
    receipt_token_hash bytea,
    placed_at timestamptz not null,
    pay_until timestamptz not null,
    paid_at timestamptz,
    ended_at timestamptz,
    constraint orders_total check (goods_fen > 0 and freight_fen >= 0 and total_fen = goods_fen + freight_fen),
    constraint orders_guest_has_contact check ((sealed_contact is null) = (contact_index is null)
      and (person_id is not null or contact_index is not null))
  )`,
  `create unique index orders_code on orders.orders (code)`,
  `create index orders_person on orders.orders (person_id, placed_at, id)`,
  `create index orders_contact on orders.orders (contact_index, placed_at) where person_id is null`,
  `create index orders_unpaid on orders.orders (pay_until) where state = 'placed'`,

  `create table orders.seller_orders (
    id uuid constraint seller_orders_pkey primary key,
    code text not null,
    order_id uuid not null constraint seller_orders_order_fkey references orders.orders,
    seller_id uuid not null constraint seller_orders_seller_fkey references village_seller.sellers,
    seller_code text not null,
    seller_name text not null,
    seller_name_en text not null,
    seller_kind text not null,
    state text not null constraint seller_orders_state check (state in
      ('waiting_for_payment', 'to_pack', 'shipped', 'delivered', 'received', 'cancelled')),
    goods_fen bigint not null,
    freight_fen bigint not null,
    freight_rate jsonb not null,
    ship_within_hours integer not null,
    placed_at timestamptz not null,
    paid_at timestamptz,
    ship_by timestamptz,
    shipped_at timestamptz,
    delivered_at timestamptz,
    delivery_presumed boolean not null,
    received_at timestamptz,
    received_by text constraint seller_orders_received_by check (received_by in ('buyer', 'time')),
    cancelled_at timestamptz,
    cancelled_by text constraint seller_orders_cancelled_by check (cancelled_by in ('buyer', 'seller', 'deadline', 'time')),
    cancel_reason text,
    next_step_at timestamptz,
    claim_until timestamptz,
    released_at timestamptz,
    reminded_at timestamptz,
    overdue_told_at timestamptz,
    late_penalty_fen bigint not null,
    constraint seller_orders_received check ((received_at is null) = (received_by is null)),
    constraint seller_orders_cancelled check ((state = 'cancelled') = (cancelled_at is not null)
      and (cancelled_at is null) = (cancelled_by is null))
  )`,
  `create unique index seller_orders_code on orders.seller_orders (code)`,
  `create index seller_orders_order on orders.seller_orders (order_id)`,
  `create index seller_orders_seller on orders.seller_orders (seller_id, state, placed_at, id)`,
  `create index seller_orders_seller_newest on orders.seller_orders (seller_id, placed_at, id)`,
  `create index seller_orders_to_ship on orders.seller_orders (ship_by) where state = 'to_pack'`,
  `create index seller_orders_next_step on orders.seller_orders (next_step_at) where next_step_at is not null`,
  `create index seller_orders_claimable on orders.seller_orders (claim_until) where released_at is null and claim_until is not null`,

  `create table orders.lines (
    id uuid constraint lines_pkey primary key,
    seller_order_id uuid not null constraint lines_seller_order_fkey references orders.seller_orders,
    position integer not null,
    product_id uuid not null,
    variant_id uuid not null constraint lines_variant_fkey references catalog.variants,
    product_code text not null,
    title text not null,
    title_en text not null,
    label text not null,
    label_en text not null,
    picture_hash text,
    picture_width integer,
    picture_height integer,
    category_code text not null,
    unit_price_fen bigint not null constraint lines_unit_price check (unit_price_fen > 0),
    quantity integer not null,
    cancelled_quantity integer not null,
    net_weight_grams integer,
    shipping_weight_grams integer not null,
    packed_grams integer constraint lines_packed_grams check (packed_grams > 0),
    return_class text not null constraint lines_return_class check (return_class in
      ('seven_day', 'fresh_excluded', 'confirm_excluded')),
    cooperative_id uuid,
    cooperative_bp integer not null,
    platform_bp integer not null,
    payment_cost_bp integer not null,
    constraint lines_quantities check (quantity > 0 and cancelled_quantity between 0 and quantity),
    constraint lines_fees check (cooperative_bp >= 0 and platform_bp >= 0 and payment_cost_bp >= 0
      and cooperative_bp + platform_bp + payment_cost_bp <= 10000)
  )`,
  `create index lines_seller_order on orders.lines (seller_order_id, position)`,
  `create index lines_variant on orders.lines (variant_id)`,
];
