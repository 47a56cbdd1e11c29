import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import {
  fillDelivery,
  findTwoSellers,
  HUBEI,
  pay,
  provePhone,
  putIntoCart,
  submitOrder,
  toFen,
  waitForPaid,
  yuan,
  type Goods,
} from './visit/buying.js';
import { readMain } from './visit/goods.js';
import { newPhone, signInWithCode } from './visit/sign-in.js';
import { DESKTOP, LOOKS, PHONE, visiting, type Visit } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each(LOOKS)('a guest buys ($name)', (look) => {
  test(
    '[B1] [B2] from two sellers at once, pays once on the payment page, and sees what comes next',
    () =>
      visiting(browser, look, async (visit) => {
        const { page, say } = visit;
        const [one, other] = await findTwoSellers(look.language);
        await lookAtFreight(visit, one);
        await putIntoCart(visit, one, 2);
        await putIntoCart(visit, other, 1);
        await page.getByRole('link', { name: say('buy_to_cart') }).click();
        await readCart(visit, one, other);
        await page.getByRole('link', { name: say('cart_checkout', { count: 3 }) }).click();
        await fillDelivery(visit, newPhone());
        const total = await readSummary(visit, one, other);
        await submitOrder(visit);
        expect(await page.locator('body').innerText()).toContain(yuan(total).slice(1));
        await pay(page, 'succeed');
        const code = await waitForPaid(visit);

        const text = await readMain(page);
        expect(text).toContain(one.sellerName);
        expect(text).toContain(other.sellerName);
        expect(text).toContain(yuan(total));
        expect(text).toContain(say('order_demo'));
        expect(text).toContain(say('order_masked'));
        expect(text).not.toContain('王小明');
        expect(text).not.toContain('人民路');
        expect(code).toMatch(/^\w{6,}$/);
        expect(await cartCount(visit)).toBe(0);
      }),
    120_000,
  );
});

describe.each([
  { size: PHONE, scripts: false },
  { size: DESKTOP, scripts: true },
] as const)('at $size.width pixels, scripts: $scripts', (look) => {
  test(
    '[B3] [B13] [P11] a guest proves the phone, sees the whole order, cancels one piece and its refund',
    () =>
      visiting(browser, look, async (visit) => {
        const { page, say } = visit;
        const [one] = await findTwoSellers();
        const phone = newPhone();
        await putIntoCart(visit, one, 2);
        await visit.open('/checkout/delivery');
        await fillDelivery(visit, phone);
        await submitOrder(visit);
        await pay(page, 'succeed');
        const code = await waitForPaid(visit);

        await page.getByRole('link', { name: say('order_masked_sign_in') }).click();
        expect(visit.address).toBe(`/orders/find?code=${code}`);
        await provePhone(visit, code, phone);
        expect(await readMain(page)).toContain('王小明');

        await page.getByRole('link', { name: say('part_cancel'), exact: true }).click();
        await page.getByRole('combobox').selectOption('1');
        await page.getByRole('button', { name: say('cancel_see_refund') }).click();
        const shown = /退款 (¥[\d.,]+)/.exec(await readMain(page))?.[1] ?? '';
        expect(toFen(shown.replace(/[¥,]/g, ''))).toBeGreaterThanOrEqual(toFen(one.price));
        await page.getByRole('button', { name: say('cancel_sure') }).click();
        await page.waitForURL('**/orders/**done=refunded**');
        const text = await readMain(page);
        expect(text).toContain(shown);
        expect(text).toContain(say('line_cancelled', { count: 1 }));
        expect(text).toContain(say('part_to_pack'));
        expect(text).toMatch(/退款 ¥/);

        await visit.open('/orders');
        expect(await readMain(page)).toContain(code);
      }),
    120_000,
  );

  test(
    '[B1] what was in the cart before a sign-in is there after it, and an address is kept and ordered to',
    () =>
      visiting(browser, look, async (visit) => {
        const { page, say } = visit;
        const [one, other] = await findTwoSellers();
        await putIntoCart(visit, one, 2);
        await signInWithCode(visit);
        expect(await cartCount(visit)).toBe(2);
        await putIntoCart(visit, other, 1);
        await visit.open('/checkout');
        await page.waitForURL('**/addresses/new**');
        await page.getByLabel(say('delivery_recipient')).first().fill('李红');
        await page.getByLabel(say('delivery_phone')).fill('13800138000');
        await page.getByRole('button', { name: say('delivery_area_choose') }).click();
        await page.getByLabel(say('area_find_label')).fill('均县');
        await page
          .getByRole('main')
          .getByRole('button', { name: say('search_button') })
          .click();
        await page.locator('main a[href*="take=420381"]').first().click();
        expect(await page.getByLabel(say('delivery_recipient')).first().inputValue()).toBe('李红');
        await page.getByLabel(say('delivery_detail')).fill('均陵路 2 号');
        await page
          .getByRole('button', { name: say('address_save') })
          .last()
          .click();
        await page.waitForURL('**/checkout?address=*');
        const total = await readSummary(visit, one, other);
        await submitOrder(visit);
        await pay(page, 'succeed');
        await waitForPaid(visit);
        const text = await readMain(page);
        expect(text).toContain('李红');
        expect(text).toContain('均陵路 2 号');
        expect(text).toContain(yuan(total));

        await visit.open('/addresses');
        await page.getByRole('link', { name: say('address_change'), exact: true }).click();
        expect(await page.getByLabel(say('delivery_detail')).inputValue()).toBe('均陵路 2 号');
        await page.goBack();
        await page.getByRole('button', { name: say('address_remove_of', { name: '李红' }) }).click();
        expect(await readMain(page)).toContain(say('address_removed'));
        expect(await readMain(page)).toContain(say('addresses_empty'));
      }),
    120_000,
  );
});

/** The freight to a province stands on the product's page, before anything is in a cart. */
async function lookAtFreight({ page, say }: Visit, { code, freight }: Goods): Promise<void> {
  await page.goto(`/products/${code}`);
  await page.getByLabel(say('freight_to')).selectOption(HUBEI);
  await page.getByRole('button', { name: say('freight_show') }).click();
  expect(page.url()).not.toContain('province=');
  expect(await page.getByLabel(say('freight_to')).inputValue()).toBe(HUBEI);
  if (toFen(freight.fee?.amount ?? '0') > 0)
    expect(await readMain(page)).toContain(yuan(toFen(freight.fee?.amount ?? '0')));
}

/** Two sellers, each with its freight, and the way on. */
async function readCart({ page }: Visit, one: Goods, other: Goods): Promise<void> {
  for (const goods of [one, other]) {
    const part = await page.getByRole('region', { name: goods.sellerName }).innerText();
    expect(part).toContain(goods.title);
    expect(part).toContain(yuan(toFen(goods.price)));
  }
}

/** Reads the sums of the summary, holds them against the prices, and answers what is to be paid. */
async function readSummary({ page, say }: Visit, one: Goods, other: Goods): Promise<number> {
  const sums = page.locator('form[action="?/place"] dl dd');
  const [goods = '', freight = '', total = ''] = await sums.allInnerTexts();
  expect(goods).toBe(yuan(2 * toFen(one.price) + toFen(other.price)));
  expect(fenOf(total)).toBe(fenOf(goods) + fenOf(freight));
  expect(await page.locator('form[action="?/place"] button').innerText()).toBe(say('checkout_place', { total }));
  return fenOf(total);
}

const fenOf = (text: string): number => toFen(text.replace(/[¥,]/g, ''));

async function cartCount({ page, say }: Visit): Promise<number> {
  const label = (await page.locator('header a[href="/cart"]').getAttribute('aria-label')) ?? '';
  return Number(/\d+/.exec(label)?.[0] ?? say('nav_cart', { count: -1 }));
}
