import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { query } from '../../scripts/postgres/await-database.ts';
import { multiplyProducts } from './multiply-products.ts';

export const PRODUCTS = 10_000;

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Migrates and seeds an empty database as `npm start` does, then lets the demo shop grow to 10,000 products. */
export async function fillShop(environment: NodeJS.ProcessEnv, url: string): Promise<void> {
  const program = (path: string) => run(process.execPath, [join(root, path)], { env: environment });
  await program('dist/apps/worker/src/migrate.js');
  await program('dist/apps/worker/src/seed.js');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await multiplyProducts(client, PRODUCTS);
  } finally {
    await client.end();
  }
  await program('bench/world/project-cards.ts');
  await query(url, 'vacuum analyze');
  await query(url, 'checkpoint');
}
