import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was given back in the last hour is looked for, to tell the cards what sold. */
export class ReturnsByDay1763809010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index stock_returns_returned on catalog.stock_returns (returned_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index catalog.stock_returns_returned`);
  }
}
