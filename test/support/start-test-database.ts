import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildIfStale } from '../../scripts/build/build-if-stale.ts';
import { SERVER } from '../../scripts/build/targets.ts';
import { query } from '../../scripts/postgres/await-database.ts';
import { startTestCluster, type TestCluster } from './test-cluster.ts';
import { COMPILED, makeTestVariables } from './test-variables.ts';
import { TEMPLATE } from './template.ts';

const root = join(import.meta.dirname, '../..');

/** Jest's globalSetup: one cluster for all specs, and in it the migrated database that each of them copies. */
export default async function startTestDatabase(): Promise<void> {
  await buildIfStale(root, { say: () => {}, onStart: () => {} }, [SERVER]);
  const cluster = await startTestCluster();
  globalThis.shanhuoTestCluster = cluster;
  try {
    await makeTemplate(cluster);
  } catch (error) {
    await cluster.stop(); // Jest calls no teardown after a setup that failed.
    throw error;
  }
  process.env['SHANHUO_TEST_DATABASE'] = cluster.urlOf('postgres');
}

async function makeTemplate(cluster: TestCluster): Promise<void> {
  await query(cluster.urlOf('postgres'), `create database ${TEMPLATE}`);
  await migrateTemplate(cluster.urlOf(TEMPLATE));
  await query(cluster.urlOf('postgres'), `alter database ${TEMPLATE} with is_template true allow_connections false`);
}

async function migrateTemplate(url: string): Promise<void> {
  const program = join(root, 'dist/apps/worker/src/migrate.js');
  const env = { ...COMPILED, ...makeTestVariables(), DATABASE_URL: url };
  await promisify(execFile)(process.execPath, [program], { env });
}

declare global {
  var shanhuoTestCluster: TestCluster | undefined;
}
