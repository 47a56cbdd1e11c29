import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { atWork, orderPaid, packsOf, type Pack } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { approve, codeOf, fillListing, submitButton } from './visit/listing.js';
import { lookOver } from './visit/look-over.js';
import { untilThere } from './visit/until.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

/** Two are near the limit of a hundred thousand, three are above it. */
const PRICE = '42500';
const NEAR = '85,000.00';
const ABOVE = '127,500.00';
const STANDARD = { mostBytes: 20 * 1024, mostScriptBytes: 60 * 1024, axe: 'all', strong: true } as const;
const WITHOUT_SCRIPTS = { size: PHONE, scripts: false } as const;

let browser: Browser;
let shop: NewShop;
let pack: Pack;
let sold: string;
const title = `老银耳杯${randomInt(100_000, 999_999)}`;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openShop(browser, 'PETTY_TRADE');
  await shop.as(WITHOUT_SCRIPTS, async (visit) => {
    const { page } = visit;
    await fillListing(visit, shop.seller, { title, price: PRICE });
    await submitButton(visit).click();
    // A price like this is asked about once.
    if (await page.locator('button[name=confirmed]').isVisible()) await page.locator('button[name=confirmed]').click();
    await page.waitForURL('**/products/*?done=listed');
    sold = codeOf(visit);
  });
  await approve(browser, title, WITHOUT_SCRIPTS);
  await untilThere(async () => (await packsOf(shop.seller)).length > 0);
  const [first] = await packsOf(shop.seller);
  if (first === undefined) throw new Error('nothing of the new shop is on sale');
  pack = first;
}, 180_000);

afterAll(() => browser.close());

/** What the desk says of the limit, once the sale is counted. */
async function untilTold(visit: Visit, part: string): Promise<string> {
  await untilThere(async () => {
    await visit.open(`/desk/${shop.seller}`);
    return (await readMain(visit.page)).includes(part);
  });
  return readMain(visit.page);
}

describe('[S7] a petty trader', () => {
  test('is told at the desk when the limit is near, and its figure opens the books of just these days', async () => {
    await shop.as(WITHOUT_SCRIPTS, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop.seller}`);
      expect(await page.locator('#petty-trade').count()).toBe(0);
      await orderPaid([{ pack, quantity: 2 }]);
      const told = await untilTold(visit, NEAR);
      expect(told).toContain(say('petty_trade_near', { percent: 85 }));
      expect(told).toContain('100,000.00');
      await page.getByRole('link', { name: `¥${NEAR}` }).click();
      await page.waitForURL('**/books?period=range&from=*&to=*');
      expect(await readMain(page)).toContain(`¥${NEAR}`);
      await visit.open(`/desk/${shop.seller}/products/new`);
      expect(await readMain(page)).toContain(say('petty_trade_near_do'));
    });
  }, 90_000);

  test('above the limit reads why new goods are refused, and loses nothing that was typed, by phone and without scripts', async () => {
    await orderPaid([{ pack, quantity: 1 }]);
    await shop.as(WITHOUT_SCRIPTS, async (visit) => {
      const { page, say } = visit;
      expect(await untilTold(visit, ABOVE)).toContain(say('petty_trade_stopped'));
      await fillListing(visit, shop.seller, { title: '新来的香菇', price: '128', packAmount: '3', stock: '7' });
      expect(await readMain(page)).toContain(say('petty_trade_stopped_do'));
      await submitButton(visit).click();
      const alert = await page.getByRole('alert').innerText();
      for (const part of ['¥127500.00', '¥100000.00', '个体工商户', '县里']) expect(alert).toContain(part);
      expect(await page.getByLabel(say('listing_title'), { exact: true }).inputValue()).toBe('新来的香菇');
      expect(await page.getByLabel(say('listing_price')).inputValue()).toBe('128');
      expect(await page.getByLabel(say('listing_stock'), { exact: true }).inputValue()).toBe('7');
      expect(await page.locator('input[name=picture]').count()).toBe(1);
      await page.getByRole('button', { name: say('listing_keep_draft') }).click();
      await page.waitForURL('**/products/*?done=draft');
      const draft = codeOf(visit);
      await visit.open(`/desk/${shop.seller}/products/new?draft=${draft}`);
      expect(await page.getByLabel(say('listing_title'), { exact: true }).inputValue()).toBe('新来的香菇');
      await submitButton(visit).click();
      expect(await page.getByRole('alert').innerText()).toContain('¥127500.00');
      // What sells goes on, and its words may change.
      await visit.open(`/desk/${shop.seller}/products/${sold}/words`);
      expect(await page.locator('#petty-trade').count()).toBe(0);
      await page.getByLabel(say('listing_title'), { exact: true }).fill(`${title}新`);
      await page.getByRole('button', { name: say('listing_submit_change') }).click();
      await page.waitForURL('**?done=changed');
    });
  }, 90_000);

  test.each([
    { language: 'zh-CN', size: PHONE, dark: false },
    { language: 'en', size: PHONE, dark: false },
    { language: 'zh-CN', size: DESKTOP, dark: false },
    { language: 'zh-CN', size: PHONE, dark: true },
  ] as const)('[X15] finds it on pages that read well ($language, $size.width pixels, dark: $dark)', async (look) => {
    const faults: string[] = [];
    const suffix = `${look.size.width}-${look.language}${look.dark ? '-dark' : ''}`;
    await shop.as(look, async (visit) => {
      for (const [name, path] of [
        ['petty-trade-desk', ''],
        ['petty-trade-goods', '/products'],
        ['petty-trade-new', '/products/new'],
      ] as const) {
        faults.push(...(await lookOver(visit, `${name}-${suffix}`, `/desk/${shop.seller}${path}`, STANDARD)));
      }
    });
    expect(faults).toEqual([]);
  });

  test('[C3] is read of by nobody else: another’s desk is not there', async () => {
    for (const role of ['seller', 'manager'] as const) {
      await atWork(browser, role, WITHOUT_SCRIPTS, async (visit) => {
        for (const path of ['', '/products/new', '/books']) {
          expect((await visit.open(`/desk/${shop.seller}${path}`)).status()).toBe(404);
          expect(await readMain(visit.page)).not.toContain('127,500');
        }
      });
    }
  });
});
