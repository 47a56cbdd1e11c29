import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { buildIfStale } from '../../scripts/build/build-if-stale.ts';
import { findFreePort } from '../../scripts/launcher/free-port.ts';
import { query } from '../../scripts/postgres/await-database.ts';
import { startTestCluster } from '../../test/support/test-cluster.ts';
import { makeTestVariables } from '../../test/support/test-variables.ts';
import { LoadGenerator } from '../load/load-generator.ts';
import { fillShop } from './fill-shop.ts';

const DATABASE = 'bench';
const root = join(import.meta.dirname, '../..');

/** What all measuring needs: a filled shop, the process that makes load, and a way to end it all. */
export interface World {
  readonly client: Client;
  readonly clusterPid: number;
  readonly generator: LoadGenerator;
  /** For logs and pictures. */
  readonly folder: string;
  /** For services of the shop, in production and without a demo; each adds its ports. */
  readonly environment: NodeJS.ProcessEnv;
  /** Runs when the world ends, the last one first. */
  atEnd(work: () => Promise<void>): void;
  end(): Promise<void>;
}

/** Builds what is stale and opens a shop of 10,000 products on a PostgreSQL of its own that keeps its promises to the disk. */
export async function openWorld(say: (sentence: string) => void): Promise<World> {
  await buildIfStale(root, { say, onStart: () => {} });
  const endings: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    for (const ending of endings.splice(0).toReversed()) await ending();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'shanhuo-bench-'));
    endings.push(() => rm(folder, { recursive: true }));
    const cluster = await startTestCluster({ shared_preload_libraries: 'pg_stat_statements' });
    endings.push(() => cluster.stop());
    await query(cluster.urlOf('postgres'), `create database ${DATABASE}`);

    say('Filling a shop of 10,000 products …');
    const url = cluster.urlOf(DATABASE);
    const environment = {
      ...process.env,
      ...makeTestVariables(),
      DATABASE_URL: url,
      DATA_DIR: folder,
      // As the launcher sets it (scripts/launcher/service-environment.ts): a cold start is one after a reboot, not after a build.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    };
    // Demo goods are what the products are copied from; the shop that is measured runs as in production.
    const webPort = String(await findFreePort());
    await fillShop({ ...environment, NODE_ENV: 'development', DEMO: 'on', WEB_PORT: webPort }, url);

    const client = new Client({ connectionString: url });
    await client.connect();
    endings.push(() => client.end());
    await client.query(`create extension pg_stat_statements`);

    const generator = new LoadGenerator();
    endings.push(async () => generator.end());
    return {
      ...{ client, generator, folder, end, clusterPid: cluster.pid },
      environment: { ...environment, NODE_ENV: 'production', DEMO: 'off' },
      atEnd: (work) => void endings.push(work),
    };
  } catch (error) {
    await end();
    throw error;
  }
}
