import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statements are written so that one plan serves all their values, one statement a shape; PostgreSQL, left to itself, plans
 * those that take lists anew each time, which was a quarter of its work for a sale. Set on the database, not on
 * connections, so that it holds behind a pooler too; it counts for connections made from then on.
 */
export class GenericPlans1763805000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(settingOf(`set plan_cache_mode to force_generic_plan`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(settingOf(`reset plan_cache_mode`));
  }
}

function settingOf(change: string): string {
  return `do $$ begin execute format('alter database %I ${change}', current_database()); end $$`;
}
