import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LauncherEnvironment } from '../../libs/kernel/src/environment/environment.ts';
import { buildIfStale } from '../build/build-if-stale.ts';
import { writeWhole } from '../processes/write-whole.ts';
import { awaitReady } from './await-ready.ts';
import { hasDemoAccounts } from './demo-accounts.ts';
import { prepareEmbeddedDatabase } from './embedded-database.ts';
import { keepLocalKeys } from './local-keys.ts';
import { NODE_ENDING } from './program.ts';
import { Refusal } from './refusal.ts';
import type { Run } from './run.ts';
import { buildServiceVariables } from './service-environment.ts';
import type { ServicePlan } from './service.ts';

interface Database {
  readonly url: string;
  readonly directUrl: string;
}

/** From a free data directory to a shop that serves: resolves when the API and the web shop say they are ready. */
export async function openShop(
  root: string,
  run: Run,
  environment: LauncherEnvironment,
  say: (sentence: string) => void,
): Promise<void> {
  requireNoDemoBesideStripe(environment);
  await buildIfStale(root, { say, onStart: (name, child) => run.adopt(name, child) });

  const isEmbedded = environment.database === undefined;
  const database = environment.database ?? (await startEmbeddedDatabase(run, say));
  const localKeys = isEmbedded ? keepLocalKeys(run.dataDirectory) : undefined;
  const { server, web } = buildServiceVariables(process.env, environment, database, localKeys);

  say('Bringing the database up to date …');
  await run.runProgram('migrations', join(root, 'dist/apps/worker/src/migrate.js'), server);
  if (isEmbedded) await seedOnce(root, run, server, say);

  say('Starting the API, the worker and the web shop …');
  run.start(node(root, 'worker', 'dist/apps/worker/src/main.js', server));
  const api = run.start(node(root, 'api', 'dist/apps/api/src/main.js', server));
  const shop = run.start(node(root, 'web', 'apps/web/server.js', web));
  await Promise.all([
    awaitReady(api, `http://127.0.0.1:${environment.apiPort}/health/ready`),
    awaitReady(shop, `http://127.0.0.1:${environment.webPort}/health/live`),
  ]);
  run.open();
}

/** Demo accounts have known passwords: with a key of Stripe the same database would sell for real money. */
function requireNoDemoBesideStripe({ stripe, dataDir }: LauncherEnvironment): void {
  if (stripe === undefined || !hasDemoAccounts(dataDir)) return;
  throw new Refusal(
    `STRIPE_SECRET_KEY is refused beside the demo accounts in ${dataDir}: set DATA_DIR to a new directory, or take the key away.`,
  );
}

async function startEmbeddedDatabase(run: Run, say: (sentence: string) => void): Promise<Database> {
  const embedded = await prepareEmbeddedDatabase(run.dataDirectory, say);
  say('Starting the database …');
  const service = run.start(embedded.plan);
  await embedded.awaitReady(() => service.hasFailed);
  return { url: embedded.url, directUrl: embedded.url };
}

/** The seed itself leaves alone what is there; the note spares later starts the question. */
async function seedOnce(
  root: string,
  run: Run,
  env: NodeJS.ProcessEnv,
  say: (sentence: string) => void,
): Promise<void> {
  const note = join(run.dataDirectory, 'seeded');
  const seeding = `demo ${env['DEMO']}`;
  if (existsSync(note) && readFileSync(note, 'utf8') === seeding) return;
  say('Filling the shop with villages, sellers and specialties …');
  await run.runProgram('seed', join(root, 'dist/apps/worker/src/seed.js'), env);
  writeWhole(note, seeding);
}

function node(root: string, name: string, script: string, env: NodeJS.ProcessEnv): ServicePlan {
  const start = (log: number): ChildProcess =>
    spawn(process.execPath, ['--enable-source-maps', join(root, script)], {
      cwd: root,
      env,
      detached: true, // Ctrl-C reaches the launcher only, which ends everything in order.
      stdio: ['ignore', log, log],
    });
  return { name, start, ending: NODE_ENDING };
}
