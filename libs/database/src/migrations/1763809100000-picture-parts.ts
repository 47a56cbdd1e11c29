import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos that travel in pieces over a link that drops. */
export class PictureParts1763809100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table catalog.picture_parts (
      id uuid not null constraint picture_parts_pkey primary key,
      person_id uuid not null,
      bytes integer not null constraint picture_parts_bytes check (bytes > 0),
      began_at timestamptz not null,
      ends_at timestamptz not null,
      content_hash text,
      locked_by uuid,
      locked_until timestamptz,
      constraint picture_parts_lock check ((locked_by is null) = (locked_until is null))
    )`);
    await runner.query(`create index picture_parts_person on catalog.picture_parts (person_id, began_at)`);
    await runner.query(`create index picture_parts_end on catalog.picture_parts (ends_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table catalog.picture_parts`);
  }
}
