import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conformity certificates with their legal fields, what of each has left, and which parcel carried it. */
export class Certificates1763809400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CERTIFICATES, ...BALANCES, ...PARCELS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table orders.shipment_certificates`);
    await runner.query(`drop trigger lots_stay_certified on catalog.lots`);
    await runner.query(`drop function catalog.refuse_uncertifying_lot`);
    await runner.query(`drop trigger lot_certificates_within_lot on catalog.lot_certificates`);
    await runner.query(`drop function catalog.open_certificate`);
    await runner.query(`drop table catalog.certificate_balances`);
    await runner.query(`drop function catalog.refuse_moving_balance`);
    await runner.query(`delete from catalog.terms where name = 'certificate_valid_days'`);
    await runner.query(`alter table catalog.lot_certificates drop column product_name, drop column product_name_en,
      drop column origin, drop column origin_en, drop column quantity, drop column unit, drop column bases,
      drop column promise, drop column issued_at, drop column issued_by, drop column by_cooperative`);
  }
}

const UNITS = `('gram', 'piece', 'box')`;

const CERTIFICATES = [
  `alter table catalog.lot_certificates
    add column product_name text,
    add column product_name_en text,
    add column origin text,
    add column origin_en text,
    add column quantity integer,
    add column unit text,
    add column bases text[],
    add column promise text not null default '',
    add column issued_at timestamptz,
    add column issued_by uuid,
    add column by_cooperative uuid constraint lot_certificates_cooperative_fkey references village_seller.cooperatives`,
  `alter table catalog.lot_certificates disable trigger lot_certificates_append_only`,
  // What came in before says no more than its lot: all certificates of a lot together cover it once.
  `update catalog.lot_certificates t set product_name = p.title, product_name_en = p.title_en,
     origin = c.name || n.name || v.name, origin_en = v.name_en || ', ' || n.name_en || ', ' || c.name_en,
     quantity = greatest(1, l.quantity / (select count(*) from catalog.lot_certificates o where o.lot_id = l.id)),
     unit = l.unit, bases = case when t.issuer like '%检测%' then '{entrusted_test}'::text[] else '{self_check}'::text[] end
   from catalog.lots l join catalog.products p on p.id = l.product_id join village_seller.villages v on v.id = l.village_id
     join village_seller.divisions n on n.id = v.town_id join village_seller.divisions c on c.id = v.county_id
   where l.id = t.lot_id`,
  `alter table catalog.lot_certificates enable trigger lot_certificates_append_only`,
  `alter table catalog.lot_certificates
    alter column product_name set not null, alter column product_name_en set not null,
    alter column origin set not null, alter column origin_en set not null,
    alter column quantity set not null, alter column unit set not null, alter column bases set not null,
    alter column promise drop default,
    add constraint lot_certificates_quantity check (quantity > 0),
    add constraint lot_certificates_unit check (unit in ${UNITS}),
    add constraint lot_certificates_bases check (cardinality(bases) > 0
      and bases <@ array['self_check', 'entrusted_test', 'internal_control', 'self_promise']),
    add constraint lot_certificates_issued check ((issued_at is null) = (issued_by is null))`,
  `insert into catalog.terms (name, valid_from, value) values ('certificate_valid_days', '2026-02-01', 90)`,
];

const BALANCES = [
  `create table catalog.certificate_balances (
    certificate_id uuid constraint certificate_balances_pkey primary key
      constraint certificate_balances_certificate_fkey references catalog.lot_certificates,
    certified integer not null,
    shipped integer not null,
    constraint certificate_balances_never_over check (0 <= shipped and shipped <= certified)
  )`,
  `insert into catalog.certificate_balances (certificate_id, certified, shipped)
   select id, quantity, 0 from catalog.lot_certificates`,
  `create function catalog.refuse_moving_balance() returns trigger language plpgsql as $$
    begin
      if new.certificate_id <> old.certificate_id or new.certified <> old.certified or new.shipped < old.shipped
      then raise exception 'what has left under a certificate stays' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger certificate_balances_only_grow before update on catalog.certificate_balances
    for each row execute function catalog.refuse_moving_balance()`,
  `create trigger certificate_balances_stay before delete or truncate on catalog.certificate_balances
    for each statement execute function database.refuse_change()`,
  // Under the lot's lock, so that two who certify at once count each other.
  `create function catalog.open_certificate() returns trigger language plpgsql as $$
    declare lot catalog.lots;
    begin
      select * into lot from catalog.lots where id = new.lot_id for no key update;
      if lot.unit <> new.unit
        or (select sum(quantity) from catalog.lot_certificates where lot_id = new.lot_id) > lot.quantity
      then raise exception 'more is certified than was harvested' using errcode = 'check_violation';
      end if;
      insert into catalog.certificate_balances (certificate_id, certified, shipped) values (new.id, new.quantity, 0);
      return null;
    end $$`,
  `create trigger lot_certificates_within_lot after insert on catalog.lot_certificates
    for each row execute function catalog.open_certificate()`,
  `create function catalog.refuse_uncertifying_lot() returns trigger language plpgsql as $$
    begin
      if exists (select from catalog.lot_certificates where lot_id = new.id
        having sum(quantity) > new.quantity or bool_or(unit <> new.unit))
      then raise exception 'a lot keeps what is certified of it' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger lots_stay_certified before update on catalog.lots
    for each row execute function catalog.refuse_uncertifying_lot()`,
];

const PARCELS = [
  `create table orders.shipment_certificates (
    shipment_id uuid not null constraint shipment_certificates_shipment_fkey references orders.shipments,
    line_id uuid not null constraint shipment_certificates_line_fkey references orders.lines,
    certificate_id uuid not null
      constraint shipment_certificates_certificate_fkey references catalog.lot_certificates,
    lot_code text not null,
    certificate_number text not null,
    quantity integer not null constraint shipment_certificates_quantity check (quantity > 0),
    unit text not null constraint shipment_certificates_unit check (unit in ${UNITS}),
    constraint shipment_certificates_pkey primary key (shipment_id, line_id, certificate_id)
  )`,
  `create index shipment_certificates_certificate on orders.shipment_certificates (certificate_id)`,
  `create index shipment_certificates_line on orders.shipment_certificates (line_id)`,
  `create trigger shipment_certificates_append_only before update or delete or truncate on orders.shipment_certificates
    for each statement execute function database.refuse_change()`,
];
