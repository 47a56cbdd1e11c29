import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@shanhuo/database';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';
import { ENTITIES } from '../../apps/api/src/libs.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What TypeORM would change to make the tables those of the entities. CHECKs are written in SQL alone, once. */
async function driftOf(dataSource: DataSource): Promise<string[]> {
  const checks = await dataSource.query<{ name: string }[]>(
    `select conname as name from pg_constraint where contype = 'c'`,
  );
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  const isCheck = (query: string): boolean => checks.some(({ name }) => query.endsWith(`DROP CONSTRAINT "${name}"`));
  return upQueries.map(({ query }) => query).filter((query) => !isCheck(query));
}

describe('[X12] tables come from migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  async function connect(entities: readonly Function[]): Promise<DataSource> {
    return createDataSource({
      url: database.url,
      entities,
      poolSize: 1,
      applicationName: 'drift',
    }).initialize();
  }

  it('and are those the entities describe', async () => {
    const dataSource = await connect(ENTITIES);
    try {
      expect(await driftOf(dataSource)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('and an entity with a column more would be noticed', async () => {
    @Entity({ schema: 'database', name: 'receipts' })
    class ReceiptWithMore {
      @PrimaryColumn('uuid', { name: 'event_id' })
      eventId!: string;

      @PrimaryColumn('text')
      subscriber!: string;

      @Column('timestamptz', { name: 'handled_at' })
      handledAt!: Date;

      @Column('text')
      planted!: string;
    }
    const dataSource = await connect([ReceiptWithMore]);
    try {
      expect(await driftOf(dataSource)).toEqual([expect.stringContaining('"planted"')]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('and no connection of ours synchronises', async () => {
    const dataSource = await connect([]);
    expect(dataSource.options).toMatchObject({ synchronize: false });
    await dataSource.destroy();
  });
});
