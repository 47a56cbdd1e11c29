import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf, orderPaid, packsOf } from './visit/at-work.js';
import { lookOver } from './visit/look-over.js';
import { untilSame } from './visit/until.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

/** As other pages of a seller's desk. */
const MOST_BYTES = 20 * 1024;
/** web.md: a dashboard, its chart included. */
const MOST_BYTES_OF_BOOKS = 40 * 1024;

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 60_000);

afterAll(() => browser.close());

/** `¥1,234.50` → 123450. */
const fenOf = (text: string): number => Number(text.replace(/[^\d]/g, ''));

/** Opens the list behind a figure, and tells what it comes to. */
async function sumOfList(visit: Visit, figure: Locator): Promise<number> {
  await figure.click();
  await visit.page.waitForURL('**/books/sales?*');
  const sum = fenOf(await visit.page.locator('main .sum').innerText());
  await visit.page.goBack();
  return sum;
}

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

test('[C5] each figure of a household opens the list that makes it, down to the ledger, and its files add up to it', async () => {
  const [pack] = await packsOf(shop);
  if (pack === undefined) throw new Error('The shop sells nothing.');
  await orderPaid([{ pack, quantity: 2 }]);
  await atWork(browser, 'seller', { scripts: false, size: PHONE }, async (visit) => {
    const { page, say } = visit;
    await untilSame(async () => {
      await visit.open(`/desk/${shop}/income`);
      const [sold = 0] = await readThree(visit);
      const month = page.locator('main .month').first().getByRole('link');
      const refunded = fenOf(await month.nth(1).innerText());
      const lists = [
        await sumOfList(visit, page.locator('main .three dd a').first()),
        await sumOfList(visit, month.first()),
        await sumOfList(visit, month.nth(1)),
      ];
      await page.getByRole('link', { name: say('income_books') }).click();
      await page.waitForURL('**/books');
      const net = fenOf(await page.locator('main dl .hero .value').innerText());
      const address = (await page.locator('a[href*="format=csv"]').getAttribute('href')) ?? '';
      const rows = (await (await visit.context.request.get(address)).text()).trimEnd().split('\r\n');
      const cells = (rows.at(-1) ?? '').split(',').map((cell) => Math.round(Number(cell) * 100));
      return {
        figures: [sold, sold, refunded, sold - refunded, sold - refunded],
        lists: [...lists, net, cells.find((cell) => cell === net)],
      };
    });
    await page.locator('main dl .hero .value a').click();
    await page.waitForURL('**/books/sales?*');
    const line = page
      .locator('tbody tr')
      .first()
      .locator(`[data-name="${say('sales_amount')}"] a`);
    const amount = fenOf(await line.innerText());
    await line.click();
    await page.waitForURL('**/books/sales/*/*');
    expect(fenOf(await page.locator('tfoot .amount').first().innerText())).toBe(amount);

    for (const path of ['books', 'books/sales', 'books/export?format=csv', 'books/live']) {
      expect([path, (await visit.context.request.get(`/desk/NOTMINE1/${path}`)).status()]).toEqual([path, 404]);
    }
  });
}, 120_000);

test('[X15] the books of a household are light, fit the screen and have no violation', async () => {
  const faults: string[] = [];
  for (const size of [DESKTOP, PHONE]) {
    const name = size === PHONE ? 'phone' : 'desktop';
    await atWork(browser, 'seller', { size }, async (visit) => {
      const standard = { mostBytes: MOST_BYTES_OF_BOOKS, axe: 'all', strong: true, mostScriptBytes: 2 * 1024 } as const;
      faults.push(...(await lookOver(visit, `desk-books-${name}`, `/desk/${shop}/books`, standard)));
      for (const list of ['sales', 'sales/orders', 'sales/buyers', 'sales/promises']) {
        const file = `desk-books-${list.replace('/', '-')}-${name}`;
        faults.push(...(await lookOver(visit, file, `/desk/${shop}/books/${list}`, standard)));
      }
    });
  }
  expect(faults).toEqual([]);
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
