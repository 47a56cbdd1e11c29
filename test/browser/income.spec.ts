import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf, orderPaid, packsOf } from './visit/at-work.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

/** As other pages of a seller's desk. */
const MOST_BYTES = 20 * 1024;

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 60_000);

afterAll(() => browser.close());

/** `¥1,234.50` → 123450. */
const fenOf = (text: string): number => Number(text.replace(/[^\d]/g, ''));

async function readThree({ page }: Visit): Promise<number[]> {
  return (await page.locator('main .three dd').allInnerTexts()).map(fenOf);
}

test('[C5] [N3] a household reads what it sold, what is on its way and what it was paid, and finds each order', async () => {
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop}`);
    await page.getByRole('link', { name: say('income_open') }).click();
    await page.waitForURL('**/income');
    const [soldBefore = 0, comingBefore = 0, paidBefore = 0] = await readThree(visit);
    const [pack] = await packsOf(shop);
    if (pack === undefined) throw new Error('The shop sells nothing.');
    const { sellerOrderCode } = await orderPaid([{ pack, quantity: 1 }]);
    await page.reload();
    const [sold = 0, coming = 0, paid = 0] = await readThree(visit);
    expect(sold).toBeGreaterThan(soldBefore);
    expect(coming).toBeGreaterThan(comingBefore);
    expect(paid).toBe(paidBefore);
    await page.getByRole('link', { name: say('desk_open_order', { code: sellerOrderCode }) }).click();
    await page.waitForURL(`**/orders/${sellerOrderCode}`);
    expect((await visit.open('/desk/NOTMINE1/income')).status()).toBe(404);
  });
}, 120_000);

test('[X15] the page of income is light, fits the screen and has no violation', async () => {
  const faults: string[] = [];
  for (const size of [DESKTOP, PHONE]) {
    await atWork(browser, 'seller', { size }, async (visit) => {
      const standard = { mostBytes: MOST_BYTES, axe: 'all', strong: true } as const;
      const name = `desk-income-${size === PHONE ? 'phone' : 'desktop'}`;
      faults.push(...(await lookOver(visit, name, `/desk/${shop}/income`, standard)));
    });
  }
  expect(faults).toEqual([]);
}, 120_000);
