import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { accountOf, findShop } from './shop/shop.js';
import { enterPassword, newPhone, readCode, requestCode, signInWithCode } from './visit/sign-in.js';
import { visiting } from './visit/visit.js';

const PROCESSES = ['web', 'api', 'worker'] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

const logOf = (name: string): string =>
  readFileSync(join(findShop().variables['DATA_DIR'] ?? '', `${name}.log`), 'utf8');

/** Ids of the requests that a process logged work for. */
function requestsIn(name: string): Set<string> {
  const lines = logOf(name)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { requestId?: string });
  return new Set(lines.flatMap(({ requestId }) => (requestId === undefined ? [] : [requestId])));
}

test('[X7] one request is found by its id in the logs of the web shop, the API and the worker', () =>
  visiting(browser, {}, async (visit) => {
    const phone = newPhone();
    await requestCode(visit, phone);
    await readCode(visit, phone);
    const [web, api, worker] = PROCESSES.map(requestsIn);
    const everywhere = [...(web ?? [])].filter((id) => api?.has(id) === true && worker?.has(id) === true);
    expect(everywhere.length).toBeGreaterThan(0);
  }));

test('no log of the web shop, the API or the worker holds what is a person’s: canaries', () =>
  visiting(browser, {}, async (visit) => {
    const searched = '金丝雀在山里';
    const phone = newPhone();
    const { phone: knownPhone, password } = accountOf('seller');
    await visit.open(`/search?q=${encodeURIComponent(searched)}`);
    await visit.open('/sign-in');
    await visit.page.getByRole('link', { name: visit.say('sign_in_with_password') }).click();
    await enterPassword(visit, knownPhone, password);
    await visit.page.waitForURL('**/account');
    await visit.context.clearCookies();
    await signInWithCode(visit, phone);
    const cookies = await visit.context.cookies();
    const secrets = cookies.filter(({ httpOnly }) => httpOnly).map(({ value }) => value);
    expect(secrets.length).toBeGreaterThan(0);

    const canaries = [searched, encodeURIComponent(searched), phone, knownPhone, password, ...secrets];
    for (const name of PROCESSES) {
      const log = logOf(name);
      expect({ name, lines: log.length > 0 }).toEqual({ name, lines: true });
      expect({ name, found: canaries.filter((canary) => log.includes(canary)) }).toEqual({ name, found: [] });
    }
  }));
