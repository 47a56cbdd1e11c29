import { randomBytes } from 'node:crypto';
import { query } from '../../scripts/postgres/await-database.ts';
import { TEMPLATE } from './template.ts';

export interface TestDatabase {
  readonly url: string;
  /** Removes the database with whoever is still connected to it. */
  drop(): Promise<void>;
}

/** A migrated, empty database of the calling spec's own with the queues of all jobs, on the cluster that Jest has started. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const clusterUrl = process.env['SHANHUO_TEST_DATABASE'];
  if (clusterUrl === undefined) throw new Error('This suite has no database: see jest.config.js.');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await query(clusterUrl, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  return {
    url: clusterUrl.replace(/\/[^/]*$/, `/${name}`),
    drop: async () => void (await query(clusterUrl, `drop database ${name} with (force)`)),
  };
}
