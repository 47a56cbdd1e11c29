import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addChinaDays, chinaDayOf } from '@shanhuo/kernel';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { fillDelivery, pay, provePhone, submitOrder, waitForPaid } from './visit/buying.js';
import { readMain } from './visit/goods.js';
import { approve, listGoods } from './visit/listing.js';
import { lookOver, type Standard } from './visit/look-over.js';
import { newPhone } from './visit/sign-in.js';
import { DESKTOP, PHONE, visiting, type Visit } from './visit/visit.js';

const REASON = '连着下雨，木耳还没有晒干';
const title = `预售木耳${randomInt(100_000, 999_999)}`;
const OF_SHOP: Standard = { mostBytes: 14 * 1024, axe: 'all', strong: false, mostScriptBytes: 35 * 1024 };
const AT_WORK: Standard = { mostBytes: 20 * 1024, axe: 'all', strong: true, mostScriptBytes: 60 * 1024 };
const inDays = (days: number): string => addChinaDays(chinaDayOf(new Date()), days);

let browser: Browser;
let shop: NewShop;
let code: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openShop(browser);
  await shop.as({ scripts: false }, async (visit) => {
    code = await listGoods(visit, shop.seller, { title, price: '128' });
  });
  await approve(browser, title);
}, 180_000);

afterAll(() => browser.close());

/** Fills in the days that are named, and empties the others. */
function setDays(days: Partial<Record<'saleFrom' | 'saleUntil' | 'harvestFrom' | 'harvestUntil', string>>) {
  return shop.as({ scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop.seller}/products/${code}/windows`);
    for (const name of ['saleFrom', 'saleUntil', 'harvestFrom', 'harvestUntil'] as const)
      await page.locator(`input[name="${name}"]`).fill(days[name] ?? '');
    await page.getByRole('button', { name: say('windows_save') }).click();
    await page.waitForURL('**?done=windows');
  });
}

async function buy(visit: Visit): Promise<{ order: string; phone: string }> {
  const { page, say } = visit;
  await visit.open(`/products/${code}`);
  await page.getByRole('button', { name: say('buy_add') }).click();
  await page.getByText(say('buy_added')).waitFor();
  await visit.open('/checkout/delivery');
  const phone = newPhone();
  await fillDelivery(visit, phone);
  expect(await readMain(page)).toContain(say('presale_promise'));
  await submitOrder(visit);
  await pay(page, 'succeed');
  const order = await waitForPaid(visit);
  return { order, phone };
}

/** The seller's own number of the one part of an order stands on its page. */
async function putOff({ page }: Visit, days: number): Promise<void> {
  const part = await page.locator('section[id]').first().getAttribute('id');
  await shop.as({}, async (desk) => {
    await desk.open(`/desk/${shop.seller}/orders/${part}`);
    await desk.page.getByRole('link', { name: desk.say('desk_extend_start') }).click();
    await desk.page.locator('input[name="until"]').fill(inDays(days));
    await desk.page.getByLabel(desk.say('desk_extend_reason')).fill(REASON);
    await desk.page.getByRole('button', { name: desk.say('desk_extend_button') }).click();
    await desk.page.waitForURL('**?done=extended');
    expect(await lookOver(desk, 'presale-desk-order', desk.address, AT_WORK)).toEqual([]);
  });
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('goods sold ahead ($language, $size.width pixels, scripts: $scripts)', (look) => {
  const name = `${look.language}-${look.size.width}`;
  // axe waits for timers, which a page without scripts never runs.
  const standard: Standard = { ...OF_SHOP, axe: look.scripts ? 'all' : 'nothing' };

  test('[B6][N6] say when they are sent before they are paid, and give the money back to who will not wait', async () => {
    await setDays({ harvestFrom: inDays(5), harvestUntil: inDays(10) });
    await visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/products/${code}`);
      expect(await readMain(page)).toContain(say('presale_promise'));
      expect(await lookOver(visit, `presale-product-${name}`, `/products/${code}`, standard)).toEqual([]);
      const { order, phone } = await buy(visit);
      await putOff(visit, 20);
      await visit.open(`/orders/${order}`);
      expect(await readMain(page)).toContain(REASON);
      // A receipt shows it; who moves money proves the phone first, and is told so where it is moved.
      expect(await page.getByText(say('presale_refuse'), { exact: true }).count()).toBe(0);
      await page.getByRole('link', { name: say('presale_refuse_prove') }).click();
      await provePhone(visit, order, phone);
      expect(await lookOver(visit, `presale-order-${name}`, `/orders/${order}`, standard)).toEqual([]);
      await page.getByText(say('presale_refuse'), { exact: true }).click();
      await page.getByRole('button', { name: say('presale_refuse_button') }).click();
      await page.waitForURL('**?done=refunded**');
      expect(await readMain(page)).toContain(say('part_cancelled'));
    });
  }, 180_000);

  test('[S20] are on no shelf before their first day, and say when that is', async () => {
    await setDays({ saleFrom: inDays(3) });
    await visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/products/${code}`);
      expect(await readMain(page)).toContain(
        say('sale_opens', { date: '|' }).split('|')[look.language === 'en' ? 0 : 1],
      );
      expect(await page.getByRole('button', { name: say('buy_add') }).count()).toBe(0);
      await visit.open(`/sellers/${shop.seller}`);
      expect(await readMain(page)).not.toContain(title);
      await setDays({});
      await page.reload();
      expect(await readMain(page)).toContain(title);
    });
  }, 120_000);
});
