import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { query } from '../../scripts/postgres/await-database.ts';
import { lendPictures } from '../support/lend-pictures.js';
import { findLauncherPorts, launch, OPEN, openShop, type ShopVariables } from '../support/launcher.js';
import { shopProcesses } from '../support/shop-processes.js';

const MINUTES = 60_000;
/** A busy machine may take long to live through three days. */
const PATIENCE = 4 * MINUTES;
const DAYS = 3;
const LIVING = `Letting the demo shop live through its last ${DAYS} days`;

let dataDirectory: string;
let variables: ShopVariables;

beforeAll(async () => {
  dataDirectory = await realpath(await mkdtemp(join(tmpdir(), 'shanhuo-history-')));
  await lendPictures(dataDirectory);
  variables = { ...(await findLauncherPorts()), DATA_DIR: dataDirectory, DEMO_DAYS: String(DAYS) };
}, MINUTES);

afterAll(async () => {
  for (const pid of shopProcesses(dataDirectory)) process.kill(pid, 'SIGKILL');
  await pause(500);
  await rm(dataDirectory, { recursive: true, force: true });
}, MINUTES);

test(
  'a start that is killed in the middle of the history makes it anew from its first order, and later ones leave it alone',
  async () => {
    const killed = launch(variables);
    await killed.printed(LIVING, PATIENCE);
    await awaitOrders(5);
    for (const pid of shopProcesses(dataDirectory)) process.kill(pid, 'SIGKILL');
    await killed.ended();

    const first = launch(variables);
    const openAfterMilliseconds = await first.printed(OPEN, PATIENCE);
    expect(first.output()).toContain(LIVING);
    const [, said] = /(\d+) orders in 3 days, .* the ledger is balanced, 2 days agree/.exec(first.output()) ?? [];
    expect(await ask('select count(*)::int as count from orders.orders')).toEqual([{ count: Number(said) }]);
    expect(await ask(`select datname from pg_database where datname like '%history%'`)).toEqual([]);
    expect(await ask(`show synchronous_commit`)).toEqual([{ synchronous_commit: 'on' }]);

    first.signal('SIGTERM');
    await first.ended();
    const second = await openShop(variables);
    expect(second.output()).not.toContain('Letting the demo shop live');
    expect(await ask('select count(*)::int as count from orders.orders')).toEqual([{ count: Number(said) }]);
    console.info(`Start with ${DAYS} days: ${openAfterMilliseconds} ms, without: ${second.openAfterMilliseconds} ms`);
    second.signal('SIGTERM');
    expect(await second.ended()).toBe(0);
    expect(second.output()).toContain(OPEN);
  },
  12 * MINUTES,
);

async function awaitOrders(count: number): Promise<void> {
  for (let found = 0; found < count; await pause(50)) {
    const [row] = await ask('select count(*)::int as count from orders.orders').catch(() => []);
    found = Number(row?.['count'] ?? 0);
  }
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const access = JSON.parse(await readFile(join(dataDirectory, 'postgres.json'), 'utf8')) as {
    readonly port: number;
    readonly password: string;
  };
  return query(`postgres://shanhuo:${access.password}@127.0.0.1:${access.port}/shanhuo`, sql);
}
