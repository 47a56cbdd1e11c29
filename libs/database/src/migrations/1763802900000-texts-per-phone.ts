import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One event may be told to several phones: a seller's household and the manager of its cooperative. */
export class TextsPerPhone1763802900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notice.texts add column phone_index bytea`);
    // Texts from before were one per event, so any one value keeps them apart; they are forgotten within a week.
    await runner.query(`update notice.texts set phone_index = ''`);
    await runner.query(`alter table notice.texts alter column phone_index set not null`);
    await runner.query(`alter table notice.texts drop constraint texts_once`);
    await runner.query(`alter table notice.texts add constraint texts_once unique (event_id, template, phone_index)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notice.texts drop constraint texts_once`);
    await runner.query(`delete from notice.texts`);
    await runner.query(`alter table notice.texts add constraint texts_once unique (event_id, template)`);
    await runner.query(`alter table notice.texts drop column phone_index`);
  }
}
