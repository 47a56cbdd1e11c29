import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLauncherPorts, launch } from '../support/launcher.js';
import { shopProcesses } from '../support/shop-processes.js';

const CANARY = 'canary-0123456789abcdef';
const random = (): string => randomBytes(32).toString('base64');
const keys = {
  SEALING_KEYS: `a:${random()}`,
  BLIND_INDEX_KEY: random(),
  AUTH_SECRET: random(),
  WEB_SECRET: random(),
};
const realDatabase = { DATABASE_URL: `postgres://shop:${CANARY}@127.0.0.1:1/shop`, ...keys };
const stripe = {
  STRIPE_SECRET_KEY: `sk_test_${'0'.repeat(20)}`,
  STRIPE_WEBHOOK_SECRET: `whsec_${'0'.repeat(20)}`,
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shanhuo-refusals-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function refusalOf(variables: Record<string, string>): Promise<string> {
  const dataDirectory = join(folder, randomBytes(4).toString('hex'));
  const launcher = launch({ ...(await findLauncherPorts()), DATA_DIR: dataDirectory, ...variables });
  expect(await launcher.ended()).toBe(1);
  expect(shopProcesses(dataDirectory)).toEqual([]);
  expect(existsSync(join(dataDirectory, 'postgres'))).toBe(false);
  return launcher.output();
}

describe('a bad variable is refused in a sentence that names it and prints no value', () => {
  test.each([
    ['DATABASE_URL', `mysql://shop:${CANARY}@db/shop`],
    ['DATABASE_DIRECT_URL', CANARY],
    ['STRIPE_SECRET_KEY', `pk_live_${CANARY}`],
    ['STRIPE_WEBHOOK_SECRET', CANARY],
    ['WEB_PORT', '３０００'],
    ['WEB_PORT', '65536'],
    ['API_PORT', CANARY],
    ['SEALING_KEYS', CANARY],
    ['DEMO', CANARY],
    ['DEMO_DAYS', '９０'],
  ])('%s=%s', async (name, value) => {
    const output = await refusalOf({ [name]: value });
    expect(output).toMatch(new RegExp(`^${name} must be .+\\.$`, 'm'));
    expect(output).not.toContain(value);
    expect(output).not.toContain('    at ');
  });

  test('DATA_DIR that is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await refusalOf({ DATA_DIR: file })).toMatch(/^DATA_DIR must name a directory/m);
  });
});

test.each(['WEB_PORT', 'API_PORT', 'STRIPE_SANDBOX_PORT'])(
  'a taken %s is named, port and variable, before anything is started',
  async (name) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const output = await refusalOf({ [name]: String(port) });
    expect(output).toContain(`Port ${port} is taken`);
    expect(output).toContain(name);
    other.close();
  },
);

test('demo accounts are refused beside a real database', async () => {
  const output = await refusalOf({ ...realDatabase, DEMO: 'on' });
  expect(output).toMatch(/^DEMO=on is refused beside DATABASE_URL/m);
  expect(output).not.toContain(CANARY);
});

test('demo accounts are refused beside a key of Stripe', async () => {
  expect(await refusalOf({ ...stripe, DEMO: 'on' })).toMatch(/^DEMO=on is refused beside STRIPE_SECRET_KEY/m);
});

test('a real database is never given keys of our making', async () => {
  const output = await refusalOf({ DATABASE_URL: realDatabase.DATABASE_URL });
  for (const name of Object.keys(keys)) expect(output).toContain(`${name} is missing`);
  expect(output).not.toContain(CANARY);
});

test('a real database that does not answer is reported without its password', async () => {
  const output = await refusalOf(realDatabase);
  expect(output).toContain('migrations failed');
  expect(output).not.toContain(CANARY);
}, 60_000);
