import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lots are written by who harvests: whose, from where, each correction a row, and what of it went to stock. */
export class Harvests1763808300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LOTS, ...RECORDS, ...STOCK]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table catalog.stock_changes disable trigger stock_changes_append_only`);
    await runner.query(`delete from catalog.stock_changes where why = 'harvested'`);
    await runner.query(`alter table catalog.stock_changes enable trigger stock_changes_append_only`);
    await runner.query(`alter table catalog.stock_changes drop constraint stock_changes_why,
      drop column lot_id, drop column by_cooperative`);
    await runner.query(`alter table catalog.stock_changes add constraint stock_changes_why
      check (why in ('listed', 'counted'))`);
    await runner.query(`drop table catalog.lot_records`);
    await runner.query(`drop table catalog.lot_counters`);
    await runner.query(`drop trigger lots_stay on catalog.lots`);
    await runner.query(`drop trigger lots_stay_what_they_are on catalog.lots`);
    await runner.query(`drop function catalog.refuse_moving_lot`);
    await runner.query(`delete from catalog.lots where unit = 'box'`);
    await runner.query(`alter table catalog.lots drop constraint lots_unit, drop column seller_id, drop column village_id,
      drop column place, drop column note, drop column records, drop column recorded_at, drop column closed_at`);
    await runner.query(`alter table catalog.lots add constraint lots_unit check (unit in ('gram', 'piece'))`);
  }
}

const LOTS = [
  `alter table catalog.lots
    add column seller_id uuid constraint lots_seller_fkey references village_seller.sellers,
    add column village_id uuid constraint lots_village_fkey references village_seller.villages,
    add column place text not null default '',
    add column note text not null default '',
    add column records integer not null default 0 constraint lots_records check (records >= 0),
    add column recorded_at timestamptz,
    add column closed_at timestamptz,
    drop constraint lots_unit,
    add constraint lots_unit check (unit in ('gram', 'piece', 'box'))`,
  `update catalog.lots l set seller_id = p.seller_id, village_id = p.village_id
   from catalog.products p where p.id = l.product_id`,
  `alter table catalog.lots alter column seller_id set not null, alter column village_id set not null,
    alter column place drop default, alter column note drop default, alter column records drop default`,
  `create index lots_seller on catalog.lots (seller_id, harvested_on, id)`,
  `create index lots_village on catalog.lots (village_id, harvested_on)`,
  // A code on a label names these goods of this seller for ever; what was wrong of them is corrected by a record.
  `create function catalog.refuse_moving_lot() returns trigger language plpgsql as $$
    begin
      if (new.id, new.code, new.product_id, new.seller_id, new.village_id, new.recorded_at)
        is distinct from (old.id, old.code, old.product_id, old.seller_id, old.village_id, old.recorded_at)
        or old.closed_at is not null or new.records <> old.records + 1
      then raise exception 'a lot is corrected by one more record, and never moved' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger lots_stay_what_they_are before update on catalog.lots
    for each row execute function catalog.refuse_moving_lot()`,
  `create trigger lots_stay before delete or truncate on catalog.lots
    for each statement execute function database.refuse_change()`,
  `create table catalog.lot_counters (
    prefix text constraint lot_counters_pkey primary key,
    last integer not null constraint lot_counters_last check (last > 0)
  )`,
];

const RECORDS = [
  `create table catalog.lot_records (
    id uuid constraint lot_records_pkey primary key,
    lot_id uuid not null constraint lot_records_lot_fkey references catalog.lots,
    number integer not null constraint lot_records_number check (number > 0),
    kind text not null constraint lot_records_kind check (kind in ('harvested', 'corrected', 'closed')),
    harvested_on date not null,
    quantity integer not null constraint lot_records_quantity check (quantity > 0),
    unit text not null constraint lot_records_unit check (unit in ('gram', 'piece', 'box')),
    place text not null,
    note text not null,
    reason text not null,
    at timestamptz not null,
    by_person uuid not null,
    by_cooperative uuid constraint lot_records_cooperative_fkey references village_seller.cooperatives,
    constraint lot_records_reason check (kind <> 'corrected' or reason <> '')
  )`,
  `create unique index lot_records_number_of_lot on catalog.lot_records (lot_id, number)`,
  `create trigger lot_records_append_only before update or delete or truncate on catalog.lot_records
    for each statement execute function database.refuse_change()`,
];

const STOCK = [
  `alter table catalog.stock_changes
    add column lot_id uuid constraint stock_changes_lot_fkey references catalog.lots,
    add column by_cooperative uuid constraint stock_changes_cooperative_fkey references village_seller.cooperatives,
    drop constraint stock_changes_why,
    add constraint stock_changes_why check (why in ('listed', 'counted', 'harvested')
      and (why = 'harvested') = (lot_id is not null))`,
  `create index stock_changes_lot on catalog.stock_changes (lot_id) where lot_id is not null`,
];
