import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of families, each under the consent it is shown by; what ends takes the bytes with it. */
export class FamilyPhotos1763809430000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table village_seller.family_photos`);
    await runner.query(`alter table village_seller.consents disable trigger consents_stay`);
    await runner.query(`delete from village_seller.consents where purpose = 'photo'`);
    await runner.query(`alter table village_seller.consents enable trigger consents_stay`);
    await runner.query(`alter table village_seller.consents drop constraint consents_purpose`);
    await runner.query(`alter table village_seller.consents add constraint consents_purpose
      check (purpose in ('name', 'story'))`);
  }
}

const STATEMENTS = [
  `alter table village_seller.consents drop constraint consents_purpose`,
  `alter table village_seller.consents add constraint consents_purpose check (purpose in ('name', 'story', 'photo'))`,
  // Not in the store of pictures: what is named by its content there is public for ever, and cannot be taken back.
  `create table village_seller.family_photos (
    id uuid constraint family_photos_pkey primary key,
    person_id uuid not null constraint family_photos_person_fkey references identity.persons,
    consent_id uuid constraint family_photos_consent_fkey references village_seller.consents,
    content bytea not null,
    width integer not null,
    height integer not null,
    uploaded_at timestamptz not null,
    shown_until date,
    constraint family_photos_taken check ((consent_id is null) = (shown_until is null)),
    constraint family_photos_size check (width between 1 and 1280 and height between 1 and 1280)
  )`,
  `create unique index family_photos_consent on village_seller.family_photos (consent_id)`,
  `create index family_photos_person on village_seller.family_photos (person_id)`,
  `create index family_photos_loose on village_seller.family_photos (uploaded_at) where consent_id is null`,
  `create index family_photos_over on village_seller.family_photos (shown_until)`,
];
