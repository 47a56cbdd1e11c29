import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startSandbox, type Sandbox } from '../../../apps/stripe-sandbox/src/sandbox.js';
import { buildIfStale } from '../../../scripts/build/build-if-stale.js';
import { findFreePort } from '../../../scripts/launcher/free-port.js';
import { SERVICE_OPTIONS } from '../../../scripts/launcher/service-options.js';
import { lendPictures } from '../../support/lend-pictures.js';
import { startTestCluster, type TestCluster } from '../../support/test-cluster.js';
import { COMPILED, makeSandboxVariables, makeTestVariables } from '../../support/test-variables.js';
import { Stalls } from './stalls.js';
import { Supervised } from './supervised.js';

const DATABASE = 'faults';
const root = join(import.meta.dirname, '../../..');
const START_MILLISECONDS = 60_000;

/** A demo shop from the build, on a PostgreSQL of its own: every part of it can be killed or stopped and comes back. */
export class FaultWorld {
  private constructor(
    readonly cluster: TestCluster,
    readonly sandbox: Sandbox,
    readonly api: Supervised,
    readonly worker: Supervised,
    readonly apiUrl: string,
    readonly webSecret: string,
    /** Of the sandbox. */
    readonly account: { readonly url: string; readonly secretKey: string },
    private readonly folder: string,
  ) {}

  /** `options` are for Node, where services are to run with others than the launcher gives them. */
  static async open(options: readonly string[] = SERVICE_OPTIONS): Promise<FaultWorld> {
    await buildIfStale(root, { say: () => {}, onStart: () => {} });
    const folder = await mkdtemp(join(tmpdir(), 'shanhuo-faults-'));
    // Promises to the disk are kept here: the server is stopped in the middle of things.
    const cluster = await startTestCluster({});
    const client = new Client({ connectionString: cluster.urlOf('postgres') });
    await client.connect();
    await client.query(`create database ${DATABASE}`);
    await client.end();

    const [apiPort, sandboxPort] = [await findFreePort(), await findFreePort()];
    const apiUrl = `http://127.0.0.1:${apiPort}`;
    const account = makeSandboxVariables(sandboxPort, `http://127.0.0.1:${sandboxPort}`);
    const secretKey = account['STRIPE_SANDBOX_KEY'] ?? '';
    const sandbox = await startSandbox({
      port: sandboxPort,
      file: join(folder, 'stripe-sandbox.sqlite'),
      secretKey,
      webhook: { url: `${apiUrl}/webhooks/stripe`, secret: account['STRIPE_SANDBOX_WEBHOOK_SECRET'] ?? '' },
    });
    const own = makeTestVariables();
    const environment = {
      PATH: process.env['PATH'],
      ...COMPILED,
      ...own,
      ...account,
      DATABASE_URL: cluster.urlOf(DATABASE),
      DATA_DIR: folder,
      DEMO: 'on',
      API_PORT: String(apiPort),
    };
    await lendPictures(folder);
    for (const program of ['migrate', 'seed']) {
      await promisify(execFile)(process.execPath, [join(root, `dist/apps/worker/src/${program}.js`)], {
        env: environment,
      });
    }
    const serve = (name: 'api' | 'worker'): Supervised =>
      new Supervised(`dist/apps/${name}/src/main.js`, options, environment, join(folder, `${name}.log`));
    const webSecret = own['WEB_SECRET'] ?? '';
    const world = new FaultWorld(
      ...([cluster, sandbox, serve('api'), serve('worker'), apiUrl, webSecret] as const),
      { url: sandbox.url, secretKey },
      folder,
    );
    await world.answers();
    return world;
  }

  /** A connection of the spec's own; the caller ends it. */
  async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.cluster.urlOf(DATABASE), application_name: 'spec' });
    await client.connect();
    return client;
  }

  async stallsOn(client: Client): Promise<Stalls> {
    const stalls = new Stalls(client);
    await stalls.prepare();
    return stalls;
  }

  /** Resolves when the API says that it is ready. */
  async answers(): Promise<void> {
    const deadline = Date.now() + START_MILLISECONDS;
    for (;;) {
      const response = await fetch(`${this.apiUrl}/health/ready`).catch(() => undefined);
      if (response?.ok === true) return;
      if (Date.now() > deadline) throw new Error('the API does not start');
      await pause(50);
    }
  }

  /** Kills the process that calls itself so to PostgreSQL. */
  kill(applicationName: string): void {
    if (applicationName === 'shanhuo-api') this.api.kill();
    else if (applicationName === 'shanhuo-worker') this.worker.kill();
    else throw new Error(`${applicationName} is not ours to kill`);
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.api.stop();
    await this.sandbox.stop();
    await this.cluster.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
