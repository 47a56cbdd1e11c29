import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { fillDelivery, pay, submitOrder, waitForPaid } from './visit/buying.js';
import { readMain } from './visit/goods.js';
import { approve, listGoods } from './visit/listing.js';
import { newPhone } from './visit/sign-in.js';
import { DESKTOP, PHONE, visiting, type Visit } from './visit/visit.js';

const REASON = '收完这季木耳就回来';
const title = `休店木耳${randomInt(100_000, 999_999)}`;

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

async function putIntoCart(visit: Visit): Promise<void> {
  const { page, say } = visit;
  await visit.open(`/products/${code}`);
  await page.getByRole('button', { name: say('buy_add') }).click();
  await page.getByText(say('buy_added')).waitFor();
}

function rest(): Promise<void> {
  return shop.as({ scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop.seller}/pause`);
    await page.getByRole('radio', { name: say('pause_harvest') }).check();
    await page.getByLabel(say('pause_words')).fill(REASON);
    await page.getByRole('button', { name: say('pause_button') }).click();
    await page.waitForURL('**?done=paused');
  });
}

function openAgain(): Promise<void> {
  return shop.as({ scripts: false }, async (visit) => {
    await visit.open(`/desk/${shop.seller}/pause`);
    await visit.page.getByRole('button', { name: visit.say('pause_open_again') }).click();
    await visit.page.waitForURL('**?done=ended');
  });
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('a shop that rests ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test(
    '[S19] says until when and why on its goods and in a cart, and sends what was ordered before',
    () =>
      visiting(browser, look, async (visit) => {
        const { page, say } = visit;
        const rests = say('seller_rests', { day: '|' }).split('|')[0] ?? '';
        await putIntoCart(visit);
        await visit.open('/checkout/delivery');
        await fillDelivery(visit, newPhone());
        await submitOrder(visit);
        await pay(page, 'succeed');
        const order = await waitForPaid(visit);
        await putIntoCart(visit);
        await rest();
        try {
          await visit.open(`/products/${code}`);
          expect(await readMain(page)).toContain(rests);
          expect(await readMain(page)).toContain(REASON);
          expect(await page.getByRole('button', { name: say('buy_add') }).count()).toBe(0);
          expect(await page.getByRole('button', { name: say('buy_now') }).count()).toBe(0);

          await visit.open('/cart');
          expect(await page.getByRole('listitem').filter({ hasText: title }).innerText()).toContain(rests);
          expect(await page.getByRole('link', { name: say('cart_checkout', { count: 1 }) }).count()).toBe(0);
          await visit.open('/checkout');
          expect(await page.locator('form[action="?/place"] button').count()).toBe(0);

          await visit.open(`/orders/${order}`);
          expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say('order_paid'));
          expect(await readMain(page)).toContain(say('part_to_pack'));
        } finally {
          await openAgain();
        }
        await visit.open('/cart');
        expect(await readMain(page)).not.toContain(rests);
        await page.getByRole('link', { name: say('cart_checkout', { count: 1 }) }).waitFor();
      }),
    120_000,
  );
});
