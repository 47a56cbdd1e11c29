import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { query } from '../../scripts/postgres/await-database.ts';
import { findLauncherPorts, launch, OPEN, openShop, type Launcher, type ShopVariables } from '../support/launcher.js';
import { sessionWish, stripeOf } from '../support/stripe-targets.js';
import { recordedServices, shopProcesses } from '../support/shop-processes.js';

const MINUTES = 60_000;

let dataDirectory: string;
let variables: ShopVariables;
let shop: Launcher;
const laterStarts: number[] = [];

// One shop is started again and again: each test finds it open and leaves it open, whatever it did to it.
beforeAll(async () => {
  dataDirectory = await realpath(await mkdtemp(join(tmpdir(), 'shanhuo-launcher-')));
  variables = { ...(await findLauncherPorts()), DATA_DIR: dataDirectory, DEMO_DAYS: '0' };
  const first = await openShop(variables);
  console.info(`First start, seed and all: ${first.openAfterMilliseconds} ms`);
  shop = first;
  await inDatabase('create table kept (number int)');
}, 8 * MINUTES);

afterAll(async () => {
  for (const pid of shopProcesses(dataDirectory)) process.kill(pid, 'SIGKILL');
  await pause(500);
  await rm(dataDirectory, { recursive: true, force: true });
}, MINUTES);

test('the shop serves its first page and its API, and tells the demo log-ins', async () => {
  expect((await fetch(shop.webUrl)).status).toBe(200);
  expect((await fetch(`${shop.apiUrl}/health/live`)).status).toBe(200);
  expect(shop.output()).toContain(`Shop: http://localhost:${variables.WEB_PORT}`);
  expect(shop.output()).toMatch(/operator .*1[3-9]\d{9}/i);
});

test('what is secret in the data directory only its owner can read', async () => {
  for (const file of ['keys.json', 'postgres.json', 'run.json', 'demo-accounts.json', 'stripe-sandbox.sqlite']) {
    expect({ file, mode: (await stat(join(dataDirectory, file))).mode & 0o777 }).toEqual({
      file,
      mode: 0o600,
    });
  }
});

test('a second launcher on the same data directory is refused and touches nothing', async () => {
  const second = launch({ ...(await findLauncherPorts()), DATA_DIR: dataDirectory });
  expect(await second.ended()).toBe(1);
  expect(second.output()).toContain(`The shop already runs on ${dataDirectory} (process ${shop.pid})`);
  expect((await fetch(shop.webUrl)).status).toBe(200);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s leaves no process, and the shop opens again',
  async (signal) => {
    shop.signal(signal);
    expect(await shop.ended()).toBe(0);
    expect(shopProcesses(dataDirectory)).toEqual([]);
    shop = await openAgain();
  },
  2 * MINUTES,
);

test(
  'npm that is killed takes the shop with it',
  async () => {
    shop.signal('SIGTERM');
    await shop.ended();
    const npm = launch(variables, ['npm', 'start']);
    await npm.printed(OPEN);
    npm.signal('SIGKILL');
    await expectNobodyLeft(20_000);
    shop = await openAgain();
  },
  2 * MINUTES,
);

test(
  'a second Ctrl-C ends everything at once',
  async () => {
    shop.signal('SIGINT');
    shop.signal('SIGINT');
    await shop.ended();
    await expectNobodyLeft();
    shop = await openAgain();
  },
  2 * MINUTES,
);

test(
  'after kill -9 of the launcher alone, the next start ends its orphans and no committed row is lost',
  async () => {
    await inDatabase('insert into kept values (1)');
    const orphans = recordedServices(dataDirectory).map(({ pid }) => pid);
    expect(orphans).toHaveLength(5);
    shop.signal('SIGKILL');
    await shop.ended();
    shop = await openAgain();
    expect(shopProcesses(dataDirectory).filter((pid) => orphans.includes(pid))).toEqual([]);
    expect(await inDatabase('select number from kept')).toEqual([{ number: 1 }]);
    expect((await fetch(shop.webUrl)).status).toBe(200);
  },
  2 * MINUTES,
);

test(
  'after kill -9 of everything the next start loses no committed row',
  async () => {
    await inDatabase('insert into kept values (2)');
    for (const pid of shopProcesses(dataDirectory)) process.kill(pid, 'SIGKILL');
    await shop.ended();
    shop = await openAgain();
    expect(await inDatabase('select number from kept order by number')).toEqual([{ number: 1 }, { number: 2 }]);
  },
  2 * MINUTES,
);

test(
  'after kill -9 of the launcher and of the database server, but not of its children, the next start opens',
  async () => {
    const database = recordedServices(dataDirectory).find(({ name }) => name === 'database');
    process.kill(shop.pid, 'SIGKILL');
    process.kill(database!.pid, 'SIGKILL');
    await shop.ended();
    shop = await openAgain();
    expect(await inDatabase('select count(*)::int as count from kept')).toEqual([{ count: 2 }]);
  },
  2 * MINUTES,
);

test(
  'what the payment sandbox has answered is not forgotten when it is killed',
  async () => {
    const { STRIPE_SANDBOX_KEY: key } = JSON.parse(await readFile(join(dataDirectory, 'keys.json'), 'utf8')) as {
      readonly STRIPE_SANDBOX_KEY: string;
    };
    const stripe = stripeOf({ url: new URL(await sandboxHealth()).origin }, key);
    const session = await stripe.checkout.sessions.create(sessionWish(), { idempotencyKey: 'kept' });
    const killed = recordedServices(dataDirectory).find(({ name }) => name === 'stripe-sandbox');
    process.kill(killed!.pid, 'SIGKILL');
    await becomesReady();
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'open', url: session.url });
    const again = await stripe.checkout.sessions.create(sessionWish(), { idempotencyKey: 'kept' });
    expect(again.id).toBe(session.id);
    expect((await fetch(session.url ?? '')).status).toBe(200);
  },
  2 * MINUTES,
);

test.each(['api', 'worker', 'web', 'stripe-sandbox', 'database'])(
  'a killed %s is started again, and the shop is ready again by itself',
  async (name) => {
    const killed = recordedServices(dataDirectory).find((service) => service.name === name);
    process.kill(killed!.pid, 'SIGKILL');
    await shop.printed(`${name} crashed`);
    await becomesReady();
    const restarted = recordedServices(dataDirectory).find((service) => service.name === name);
    expect(restarted?.pid).not.toBe(killed?.pid);
  },
  2 * MINUTES,
);

// The fastest of all: whatever else the machine was doing meanwhile is not the launcher's.
test('a second start opens the shop within 10 seconds', () => {
  console.info(`Later starts: ${laterStarts.join(', ')} ms`);
  expect(Math.min(...laterStarts)).toBeLessThan(10_000);
});

async function openAgain(): Promise<Launcher> {
  const again = await openShop(variables);
  laterStarts.push(again.openAfterMilliseconds);
  return again;
}

async function inDatabase(sql: string): Promise<Record<string, unknown>[]> {
  const access = JSON.parse(await readFile(join(dataDirectory, 'postgres.json'), 'utf8')) as {
    readonly port: number;
    readonly password: string;
  };
  return query(`postgres://shanhuo:${access.password}@127.0.0.1:${access.port}/shanhuo`, sql);
}

/** The database's children need a moment to notice that their server is gone. */
async function expectNobodyLeft(withinMilliseconds = 10_000): Promise<void> {
  const deadline = Date.now() + withinMilliseconds;
  while (shopProcesses(dataDirectory).length > 0 && Date.now() < deadline) await pause(50);
  expect(shopProcesses(dataDirectory)).toEqual([]);
}

async function sandboxHealth(): Promise<string> {
  const { port } = JSON.parse(await readFile(join(dataDirectory, 'stripe-sandbox.json'), 'utf8')) as {
    readonly port: number;
  };
  return `http://127.0.0.1:${port}/health`;
}

async function becomesReady(): Promise<void> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const isReady = await Promise.all(
      [`${shop.apiUrl}/health/ready`, shop.webUrl, await sandboxHealth()].map((url) =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    const isRecorded = recordedServices(dataDirectory).length === 5;
    if (isRecorded && isReady.every(Boolean)) return;
    if (Date.now() > deadline) throw new Error(`Not ready again:\n${shop.output()}`);
    await pause(100);
  }
}
