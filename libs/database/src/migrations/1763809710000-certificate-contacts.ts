import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom to call stands on each certificate of a cooperative or company from now on, and on none of a family; what was issued
 * stays as it was. Cards of what is certified and all gone lose their badge.
 */
export class CertificateContacts1763809710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CONTACTS, ...CARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger lot_certificates_say_whom_to_call on catalog.lot_certificates`);
    await runner.query(`drop function catalog.refuse_contact_of_certificate`);
    await runner.query(`alter table catalog.lot_certificates drop column contact`);
  }
}

const CONTACTS = [
  `alter table catalog.lot_certificates add column contact text
    constraint lot_certificates_contact check (contact ~ '^[0-9-]{7,20}$')`,
  // The kind of a seller stands in its own row, so no CHECK can say it.
  `create function catalog.refuse_contact_of_certificate() returns trigger language plpgsql as $$
    declare is_firm boolean;
    begin
      select s.kind in ('cooperative', 'company') into is_firm
      from catalog.lots l join village_seller.sellers s on s.id = l.seller_id where l.id = new.lot_id;
      if is_firm and new.contact is null
      then raise exception 'a certificate of a firm says whom to call' using errcode = 'check_violation';
      end if;
      if not is_firm and new.contact is not null
      then raise exception 'a certificate of a family keeps no number' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger lot_certificates_say_whom_to_call before insert on catalog.lot_certificates
    for each row execute function catalog.refuse_contact_of_certificate()`,
];

const CARDS = [
  `update catalog.product_cards c set certified_until = (
     select max(t.valid_until) from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id
       join catalog.certificate_balances b on b.certificate_id = t.id
     where l.product_id = c.product_id and b.shipped < b.certified and t.valid_until <= c.certified_until)
   where c.certified_until is not null`,
];
