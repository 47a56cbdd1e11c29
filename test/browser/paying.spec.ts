import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import {
  fillDelivery,
  findTwoSellers,
  orderCodeOf,
  pay,
  putIntoCart,
  submitOrder,
  waitForPaid,
} from './visit/buying.js';
import { readMain } from './visit/goods.js';
import { newPhone, signInWithCode } from './visit/sign-in.js';
import { visiting, type Visit } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe('[P1] on the payment page', () => {
  test(
    'a payment that was declined can be tried again, and is taken once',
    () =>
      visiting(browser, { scripts: false }, async (visit) => {
        await orderSomething(visit);
        await pay(visit.page, 'decline');
        await visit.page.getByRole('alert').waitFor();
        expect(visit.page.url()).toContain('/pay/');
        await pay(visit.page, 'succeed');
        await waitForPaid(visit);
      }),
    120_000,
  );

  test(
    '[B21] who goes away unpaid finds the order with the minutes that are left, and pays later',
    () =>
      visiting(browser, { scripts: false }, async (visit) => {
        const { page, say } = visit;
        await orderSomething(visit);
        await page.locator('a.button[href*="/orders/"]').click();
        await page.waitForURL('**/orders/**');
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say('order_unpaid'));
        expect(await readMain(page)).toMatch(/还剩 (29|28|27) 分钟/);
        await page.getByRole('button', { name: say('order_pay', { total: '' }).trim() }).click();
        await page.waitForURL('**/pay/**');
        await pay(page, 'succeed');
        await waitForPaid(visit);
      }),
    120_000,
  );

  test(
    '[X5] an order that is given up unpaid is closed, and nothing was taken',
    () =>
      visiting(browser, { scripts: false }, async (visit) => {
        const { page, say } = visit;
        await orderSomething(visit);
        await page.locator('a.button[href*="/orders/"]').click();
        await page.getByRole('button', { name: say('order_cancel_unpaid') }).click();
        await page.waitForURL('**done=cancelled');
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say('order_cancelled'));
        expect(await page.getByRole('button', { name: say('order_pay', { total: '' }).trim() }).count()).toBe(0);
      }),
    120_000,
  );

  test(
    'whoever comes back before the word of the payment does is told so, and the page looks again by itself',
    () =>
      visiting(browser, { scripts: false }, async (visit) => {
        const { page, say } = visit;
        await orderSomething(visit);
        await pay(page, 'succeed-late');
        await page.waitForURL('**/orders/**');
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say('order_confirming'));
        expect(await readMain(page)).toContain(say('order_look_again'));
        const response = await page.reload();
        expect(response?.headers()['refresh']).toMatch(/^3;url=\/orders\/\w+\?paid=1&look=\d+$/);
        await page.waitForURL('**look=**');
      }),
    120_000,
  );
});

describe('[X4] pressing twice', () => {
  test(
    'a double click, going back and a reload place one order',
    () =>
      visiting(browser, {}, async (visit) => {
        const { page, say } = visit;
        const [one] = await findTwoSellers();
        await signInWithCode(visit);
        await putIntoCart(visit, one, 1);
        await visit.open('/checkout');
        await page.getByLabel(say('delivery_recipient')).first().fill('李红');
        await page.getByLabel(say('delivery_phone')).fill('13800138000');
        await page.getByRole('button', { name: say('delivery_area_choose') }).click();
        await visit.open('/addresses/area?in=420000-420300-420381');
        await page.locator('main a[href*="take="]').first().click();
        await page.getByLabel(say('delivery_detail')).fill('均陵路 2 号');
        await page
          .getByRole('button', { name: say('address_save') })
          .last()
          .click();
        await page.waitForURL('**/checkout?address=*');

        await page.locator('form[action="?/place"] button').dblclick();
        await page.waitForURL('**/pay/**');
        await page.goBack();
        // The goods are in the order: the cart says so and leads there.
        await page.waitForURL('**/cart');
        expect(await readMain(page)).toContain(say('cart_empty'));
        await page.getByRole('link', { name: say('cart_last_order_see') }).click();
        const code = orderCodeOf(page);
        await page.reload();
        await visit.open('/orders');
        const main = page.getByRole('main');
        expect(await main.getByRole('heading', { level: 2 }).count()).toBe(1);
        expect(await main.innerText()).toContain(code);
      }),
    120_000,
  );

  test('on “add to cart” puts it in once', () =>
    visiting(browser, {}, async (visit) => {
      const { page, say } = visit;
      const [one] = await findTwoSellers();
      await visit.open(`/products/${one.code}?variant=${one.variantId}`);
      await page.getByRole('button', { name: say('buy_add') }).dblclick();
      await page.getByText(say('buy_added')).waitFor();
      await visit.open('/cart');
      expect(await page.locator(`[id="quantity-${one.variantId}"]`).inputValue()).toBe('1');
    }));
});

test(
  'the pages one pays from may lead to the payment page and nowhere else',
  () =>
    visiting(browser, {}, async (visit) => {
      const { page } = visit;
      const [one] = await findTwoSellers();
      await putIntoCart(visit, one, 1);
      await visit.open('/checkout/delivery');
      await fillDelivery(visit, newPhone());
      const policy = (await page.reload())?.headers()['content-security-policy'] ?? '';
      await submitOrder(visit);
      const { origin } = new URL(page.url());
      expect(policy).toContain(`form-action 'self' ${origin};`);
      expect(policy.replace(origin, '')).not.toMatch(/unsafe|\*|https?:/);
    }),
  120_000,
);

/** A guest orders one thing and stands before the payment page. */
async function orderSomething(visit: Visit): Promise<void> {
  const [one] = await findTwoSellers();
  await putIntoCart(visit, one, 1);
  await visit.open('/checkout/delivery');
  await fillDelivery(visit, newPhone());
  await submitOrder(visit);
}
