import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findShop } from './shop/shop.js';
import { atWork } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE, type Look } from './visit/visit.js';

/** Nobody of the demo sells them, and no other journey looks for them. */
const WANTED = '野生猕猴桃干';
const ASKED_ONCE = '野生羊肚菌';
const VISITORS = 7;

let browser: Browser;
let cooperative: string;

beforeAll(async () => {
  for (let visitor = 1; visitor <= VISITORS; visitor++) await search(WANTED, `198.51.100.${visitor}`);
  await search(ASKED_ONCE, '198.51.100.1');
  browser = await launchBrowser();
  await atWork(browser, 'manager', {}, async (visit) => {
    await visit.open('/desk');
    const link = visit.page.locator('a[href^="/desk/cooperative/"][href$="/members"]').first();
    cooperative = ((await link.getAttribute('href')) ?? '').replace(/\/members$/, '');
  });
}, 180_000);

afterAll(() => browser.close());

/** As the web shop searches for a visitor. */
async function search(query: string, visitor: string): Promise<void> {
  const { apiUrl, variables } = findShop();
  const document = 'query ($query: String!) { searchProducts(query: $query) { nodes { code } } }';
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-shanhuo-visitor': visitor },
      'x-shanhuo-web': variables['WEB_SECRET'] ?? '',
    },
    body: JSON.stringify({ query: document, variables: { query } }),
  });
  expect(await response.json()).toEqual({ data: { searchProducts: { nodes: [] } } });
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('what people wanted ($language, $size.width pixels, scripts: $scripts)', (look: Partial<Look>) => {
  test(
    '[N23] a manager finds what many searched for in vain, and lists it with its name filled in',
    () =>
      atWork(browser, 'manager', look, async (visit) => {
        const { page, say } = visit;
        await visit.open(cooperative);
        await page.getByRole('link', { name: say('wanted_nav'), exact: true }).click();
        await page.waitForURL('**/wanted');
        const row = page.getByRole('row').filter({ hasText: WANTED });
        expect(await row.innerText()).toContain(say('wanted_times', { count: VISITORS }));
        expect(await readMain(page)).not.toContain(ASKED_ONCE);
        await page.getByRole('link', { name: say('wanted_by_month') }).click();
        await page.waitForURL('**/wanted?period=month**');
        expect(await page.getByRole('row').filter({ hasText: WANTED }).count()).toBe(1);
        await row.getByRole('link', { name: say('wanted_list') }).click();
        await page.waitForURL('**/products/new?title=**');
        expect(await page.locator('[name=title]').inputValue()).toBe(WANTED);
      }),
    120_000,
  );
});

test('[N23] earlier weeks had nothing to tell, and nobody else reads any of it', async () => {
  await atWork(browser, 'manager', { scripts: false }, async (visit) => {
    await visit.open(`${cooperative}/wanted?day=2020-01-01`);
    expect(await readMain(visit.page)).toContain(visit.say('wanted_none', { least: 5 }));
    expect(await visit.page.getByRole('link', { name: visit.say('sales_later') }).count()).toBe(1);
  });
  for (const role of ['seller', 'agent', 'operator'] as const) {
    await atWork(browser, role, { scripts: false }, async (visit) => {
      expect((await visit.open(`${cooperative}/wanted`)).status()).toBe(404);
    });
  }
}, 120_000);

test('[X15] the page of what people wanted is light, fits the screen and has no violation', async () => {
  const faults: string[] = [];
  for (const size of [DESKTOP, PHONE]) {
    await atWork(browser, 'manager', { size }, async (visit) => {
      const standard = { mostBytes: 20 * 1024, axe: 'all', strong: false } as const;
      const name = `wanted-${size === PHONE ? 'phone' : 'desktop'}`;
      faults.push(...(await lookOver(visit, name, `${cooperative}/wanted`, standard)));
    });
  }
  expect(faults).toEqual([]);
}, 120_000);
