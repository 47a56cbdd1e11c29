import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findShop } from './shop/shop.js';
import {
  chooseTownIn,
  fillDelivery,
  findGoods,
  findTwoSellers,
  HUBEI,
  putIntoCart,
  toFen,
  yuan,
} from './visit/buying.js';
import { productCodes, readMain } from './visit/goods.js';
import { newPhone } from './visit/sign-in.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each([
  { size: PHONE, scripts: false },
  { size: DESKTOP, scripts: true },
] as const)('the cart at $size.width pixels, scripts: $scripts', (look) => {
  test('is changed by one more, one less, a number and a removal, and is empty at the end', () =>
    visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      const [one] = await findTwoSellers();
      const { title } = one;
      const field = page.locator(`[id="quantity-${one.variantId}"]`);
      await putIntoCart(visit, one, 2);
      await visit.open('/cart');
      await page.getByRole('button', { name: say('cart_more', { title }) }).click();
      expect(await field.inputValue()).toBe('3');
      await page.getByRole('button', { name: say('cart_less', { title }) }).click();
      expect(await field.inputValue()).toBe('2');
      await field.fill('５');
      await field.press('Enter');
      expect(await field.inputValue()).toBe('5');
      expect(await readMain(page)).toContain(yuan(5 * toFen(one.price)));
      await page.getByRole('button', { name: say('cart_remove_of', { title }) }).click();
      expect(await readMain(page)).toContain(say('cart_empty'));
      await page
        .getByRole('main')
        .getByRole('link', { name: say('front_all_products') })
        .click();
      expect(await productCodes(page)).not.toHaveLength(0);
    }));

  test.each(['x', '1.5', '-1', '100000', ''])('says beside the field that %p is no quantity, and keeps it', (typed) =>
    visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      const [one] = await findTwoSellers();
      await putIntoCart(visit, one, 2);
      await visit.open('/cart');
      const field = page.locator(`[id="quantity-${one.variantId}"]`);
      await field.fill(typed.slice(0, 5));
      await page.getByRole('button', { name: say('cart_update_of', { title: one.title }) }).click();
      await page.getByRole('alert').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.inputValue()).toBe(typed.slice(0, 5));
      await visit.open('/cart');
      expect(await field.inputValue()).toBe('2');
    }),
  );
});

test('[X4] more than there is is refused beside the field, on the product’s page and in the cart', () =>
  visiting(browser, {}, async (visit) => {
    const { page, say } = visit;
    const [one] = await findGoods(
      1,
      HUBEI,
      ({ freight, availableQuantity }) => freight.delivers && availableQuantity < 99,
    );
    if (one === undefined) throw new Error('There is plenty of everything.');
    await visit.open(`/products/${one.code}?variant=${one.variantId}`);
    await page.getByLabel(say('quantity_label')).fill('99');
    await page.getByRole('button', { name: say('buy_add') }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel(say('quantity_label')).inputValue()).toBe('99');
    expect(await page.getByLabel(say('quantity_label')).getAttribute('aria-invalid')).toBe('true');
  }));

test('[B23] [L2] a province without delivery is named before the cart, in it and at the checkout, with what to do', () =>
  visiting(browser, { scripts: false }, async (visit) => {
    const { page, say } = visit;
    const { goods, provinceCode } = await findUndelivered();
    await visit.open(`/products/${goods.code}?province=${provinceCode}`);
    const province = await page.locator('#province option:checked').innerText();
    expect(await readMain(page)).toContain(say('freight_no_delivery', { province }));
    await putIntoCart(visit, goods, 1);
    await visit.open('/cart');
    expect(await readMain(page)).toContain(say('cart_no_delivery'));
    expect(await page.getByRole('link', { name: say('cart_checkout', { count: 1 }) }).count()).toBe(0);
    await page.getByLabel(say('freight_to')).selectOption(HUBEI);
    await page.getByRole('button', { name: say('freight_change') }).click();
    await page.getByRole('link', { name: say('cart_checkout', { count: 1 }) }).click();

    await page.getByLabel(say('delivery_recipient')).first().fill('王小明');
    await page.getByLabel(say('delivery_phone')).fill(newPhone());
    await chooseTownIn(visit, provinceCode);
    await page.getByLabel(say('delivery_detail')).fill('人民路 18 号');
    await page
      .getByRole('button', { name: say('delivery_save') })
      .last()
      .click();
    await page.waitForURL('**/checkout');
    const refusal = await page.getByRole('alert').innerText();
    expect(refusal).toContain(goods.sellerName);
    expect(refusal).toContain(say('checkout_no_delivery_do'));
    expect(await page.locator('form[action="?/place"] button').count()).toBe(0);
  }));

test(
  '[B22] a price that rose while the buyer was reading is shown old beside new, and asked about',
  () =>
    visiting(browser, { scripts: false }, async (visit) => {
      const { page, say } = visit;
      const [, one] = await findTwoSellers();
      await putIntoCart(visit, one, 1);
      await visit.open('/checkout/delivery');
      await fillDelivery(visit, newPhone());
      const place = page.locator('form[action="?/place"] button');
      const before = toFen(one.price);
      try {
        await setPrice(one.variantId, before + 100);
        await place.click();
        await page.getByRole('alert').waitFor();
        const asked = await page.getByRole('alert').innerText();
        expect(asked).toContain(say('changed_title'));
        expect(asked).toContain(yuan(before));
        expect(asked).toContain(yuan(before + 100));
        await place.click();
        await page.waitForURL('**/pay/**');
      } finally {
        await setPrice(one.variantId, before);
      }
    }),
  120_000,
);

describe('a guest’s delivery', () => {
  test('with nothing in it is refused beside each field, and what was typed stays', () =>
    visiting(browser, { scripts: false }, async (visit) => {
      const { page, say } = visit;
      const [one] = await findTwoSellers();
      await putIntoCart(visit, one, 1);
      await visit.open('/checkout');
      await page.waitForURL('**/checkout/delivery');
      await page.getByLabel(say('delivery_phone')).fill('12');
      await page
        .getByRole('button', { name: say('delivery_save') })
        .last()
        .click();
      const alert = await page.getByRole('alert').innerText();
      for (const key of ['recipient', 'phone', 'area', 'detail'])
        expect(alert).toContain(say(`delivery_${key}_missing`));
      expect(await page.getByLabel(say('delivery_phone')).inputValue()).toBe('12');
    }));

  test.each([
    '?in=999999',
    '?in=%3Cb%3E',
    '?take=420000',
    '?take=xx',
    '?find=%F0%9F%8D%84',
    `?find=${'村'.repeat(50)}`,
  ])('finds its way from %s in the lists of areas', (search) =>
    visiting(browser, {}, async (visit) => {
      expect((await visit.open(`/checkout/area${search}`)).status()).toBe(200);
      expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe(visit.say('area_title'));
    }),
  );
});

describe('an order that is not the visitor’s', () => {
  test('leads a visitor to where the phone is proven, whether there is such an order or not', () =>
    visiting(browser, {}, async (visit) => {
      for (const path of ['/orders/ZZZZZZZZ', '/orders/ZZZZZZZZ/cancel?part=X']) {
        await visit.open(path);
        expect(visit.address).toBe('/orders/find?code=ZZZZZZZZ');
      }
      for (const path of ['/orders/%3Cb%3E', `/orders/${'A'.repeat(200)}`])
        expect((await visit.open(path)).status()).toBe(404);
    }));
});

/** Goods that do not go somewhere, and where that is. */
async function findUndelivered() {
  for (const provinceCode of ['540000', '650000', '710000', '810000', '820000']) {
    const found = await findGoods(1, provinceCode, ({ freight }) => !freight.delivers).catch(() => []);
    if (found[0] !== undefined) return { goods: found[0], provinceCode };
  }
  throw new Error('Everything is delivered everywhere.');
}

/** What a seller would do at the desk, done under the page that is open. */
async function setPrice(variantId: string, fen: number): Promise<void> {
  const client = new pg.Client({ connectionString: findShop().variables['DATABASE_URL'] });
  await client.connect();
  try {
    await client.query('update catalog.variants set price_fen = $2 where id = $1', [variantId, fen]);
  } finally {
    await client.end();
  }
}
