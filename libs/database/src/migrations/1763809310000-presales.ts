import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders ahead of a harvest: the window they were promised, and the one time a seller put it off. */
export class Presales1763809310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table orders.extensions`);
    await runner.query(`drop function orders.refuse_rewriting_extension`);
    await runner.query(`drop index orders.seller_orders_presale_due`);
    await runner.query(`alter table orders.seller_orders drop column ship_from, drop column ship_until,
      drop column extended_until`);
    await runner.query(`alter table orders.cancellations drop constraint cancellations_kind,
      add constraint cancellations_kind check (kind in ${KINDS_BEFORE})`);
    await runner.query(`delete from orders.terms where name = 'extend_presale_at_most_days'`);
  }
}

const KINDS_BEFORE = `('buyer', 'overdue', 'refused', 'deadline', 'short_weight', 'late_penalty', 'unfulfillable')`;

const STATEMENTS = [
  `alter table orders.seller_orders
    add column ship_from timestamptz,
    add column ship_until timestamptz,
    add column extended_until timestamptz,
    add constraint seller_orders_window check ((ship_from is null) = (ship_until is null) and ship_from < ship_until),
    add constraint seller_orders_extended check (extended_until is null
      or ship_until is not null and extended_until > ship_by)`,
  `create index seller_orders_presale_due on orders.seller_orders (next_step_at)
    where state = 'to_pack' and next_step_at is not null`,
  `alter table orders.cancellations drop constraint cancellations_kind,
    add constraint cancellations_kind check (kind in ('buyer', 'overdue', 'refused', 'deadline', 'short_weight',
      'late_penalty', 'unfulfillable', 'extension_refused', 'window_passed'))`,
  `create table orders.extensions (
    id uuid constraint extensions_pkey primary key,
    seller_order_id uuid not null constraint extensions_seller_order_fkey references orders.seller_orders,
    ship_by timestamptz not null,
    until timestamptz not null,
    reason text,
    made_at timestamptz not null,
    made_by uuid not null,
    refused_at timestamptz,
    constraint extensions_later check (until > ship_by and made_at <= ship_by)
  )`,
  // A promise moves once (rules.md 16).
  `create unique index extensions_seller_order on orders.extensions (seller_order_id)`,
  // What was said stands; the buyer's answer comes once, and the reason may be forgotten.
  `create function orders.refuse_rewriting_extension() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and (old.id, old.seller_order_id, old.ship_by, old.until, old.made_at, old.made_by)
         = (new.id, new.seller_order_id, new.ship_by, new.until, new.made_at, new.made_by)
       and (old.refused_at is null or old.refused_at = new.refused_at)
       and (new.reason is null or old.reason = new.reason) then
       return new;
     end if;
     raise exception 'an extension is never rewritten';
   end $$`,
  `create trigger extensions_stand before update or delete on orders.extensions
    for each row execute function orders.refuse_rewriting_extension()`,
  `insert into orders.terms (name, valid_from, value) values ('extend_presale_at_most_days', '2026-01-01', 15)`,
];
