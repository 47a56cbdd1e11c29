import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LauncherEnvironment } from '../../libs/kernel/src/environment/environment.ts';
import { buildIfStale } from '../build/build-if-stale.ts';
import { awaitReady } from './await-ready.ts';
import { hasDemoAccounts } from './demo-accounts.ts';
import { makeDemoHistory } from './demo-history.ts';
import { prepareEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.ts';
import { keepLocalKeys } from './local-keys.ts';
import { findPaymentSandbox } from './payment-sandbox.ts';
import { NODE_ENDING } from './program.ts';
import { Refusal } from './refusal.ts';
import type { Run } from './run.ts';
import { buildServiceVariables } from './service-environment.ts';
import { SERVICE_OPTIONS } from './service-options.ts';
import type { Service, ServicePlan } from './service.ts';

/** From a free data directory to a shop that serves: resolves when the API and the web shop say they are ready. */
export async function openShop(
  root: string,
  run: Run,
  environment: LauncherEnvironment,
  say: (sentence: string) => void,
): Promise<void> {
  requireNoDemoBesideStripe(environment);
  await buildIfStale(root, { say, onStart: (name, child) => run.adopt(name, child) });

  const { database, embedded } = await findDatabase(run, environment, say);
  const localKeys = embedded === undefined ? undefined : keepLocalKeys(run.dataDirectory);
  // Play money beside the embedded database only, and never beside a key that moves real money.
  const isPlayed = embedded !== undefined && environment.stripe === undefined;
  const sandbox = isPlayed ? await findPaymentSandbox(environment) : undefined;
  const variables = buildServiceVariables(root, process.env, environment, database, localKeys, sandbox);
  const { server, web } = variables;
  const startSandbox = (): Service =>
    run.start(nodeService(root, 'stripe-sandbox', 'dist/apps/stripe-sandbox/src/main.js', variables.sandbox));
  const preparation = await prepareDatabase(root, run, server, embedded, say);
  const isToLive = preparation?.isFirst === true && environment.demo && environment.demoDays > 0;
  const script = join(root, 'dist/apps/worker/src/history.js');
  const plan = sandbox && { days: environment.demoDays, sandbox, startSandbox, script, env: server };
  const lived = isToLive && plan && embedded ? await makeDemoHistory(run, embedded, plan, say) : undefined;
  await preparation?.keep();
  if (lived !== undefined) await embedded?.beforeHistory.forget();

  say('Starting the API, the web shop and the worker …');
  const api = run.start(nodeService(root, 'api', 'dist/apps/api/src/main.js', server));
  const shop = run.start(nodeService(root, 'web', 'apps/web/server.js', web));
  const money = lived ?? (sandbox && startSandbox());
  await Promise.all([
    money && sandbox && awaitReady(money, `${sandbox.url}/health`),
    awaitReady(api, `http://127.0.0.1:${environment.apiPort}/health/ready`).then(() =>
      // No visitor waits for it, so it does not compete with what visitors wait for.
      run.start(nodeService(root, 'worker', 'dist/apps/worker/src/main.js', server)),
    ),
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

interface FoundDatabase {
  readonly database: { readonly url: string; readonly directUrl: string };
  /** Where it is ours to prepare and to fill. */
  readonly embedded?: EmbeddedDatabase;
}

async function findDatabase(
  run: Run,
  environment: LauncherEnvironment,
  say: (sentence: string) => void,
): Promise<FoundDatabase> {
  if (environment.database !== undefined) return { database: environment.database };
  const embedded = await startEmbeddedDatabase(run, say);
  return { database: embedded, embedded };
}

async function startEmbeddedDatabase(run: Run, say: (sentence: string) => void): Promise<EmbeddedDatabase> {
  const embedded = await prepareEmbeddedDatabase(run.dataDirectory, say);
  say('Starting the database …');
  const service = run.start(embedded.plan);
  await embedded.awaitReady(() => service.hasFailed);
  return embedded;
}

/** What was done to the database, to be kept in it when all of it is done. */
interface Preparation {
  readonly isFirst: boolean;
  readonly keep: () => Promise<void>;
}

/** A database of our own remembers which build prepared it: the same build need not look again. */
async function prepareDatabase(
  root: string,
  run: Run,
  env: NodeJS.ProcessEnv,
  embedded: EmbeddedDatabase | undefined,
  say: (sentence: string) => void,
): Promise<Preparation | undefined> {
  const preparation = `build ${readFileSync(join(root, 'dist/.built-from'), 'utf8')}, demo ${env['DEMO']}`;
  const before = await embedded?.findPreparation();
  if (before === preparation) return undefined;
  say('Bringing the database up to date …');
  await run.runProgram('migrations', join(root, 'dist/apps/worker/src/migrate.js'), env);
  if (embedded === undefined) return undefined;
  say('Looking whether the shop has villages, sellers and specialties …');
  await run.runProgram('seed', join(root, 'dist/apps/worker/src/seed.js'), env);
  return { isFirst: before === undefined, keep: () => embedded.keepPreparation(preparation) };
}

function nodeService(root: string, name: string, script: string, env: NodeJS.ProcessEnv): ServicePlan {
  const start = (log: number): ChildProcess =>
    spawn(process.execPath, [...SERVICE_OPTIONS, join(root, script)], {
      cwd: root,
      env,
      detached: true, // Ctrl-C reaches the launcher only, which ends everything in order.
      stdio: ['ignore', log, log],
    });
  return { name, start, ending: NODE_ENDING };
}
