import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promises to ship are listed by the days they fell due on, whatever became of them. */
export class PromiseLists1763808100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index promise_facts_cooperative on insight.promise_facts (cooperative_id, day, seller_order_id)
       where cooperative_id is not null`,
    );
    await runner.query(`create index promise_facts_seller on insight.promise_facts (seller_id, day, seller_order_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index insight.promise_facts_seller`);
    await runner.query(`drop index insight.promise_facts_cooperative`);
  }
}
