import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi } from './shop/ask-api.js';
import {
  fillDelivery,
  findGoods,
  HUBEI,
  pay,
  provePhone,
  putIntoCart,
  submitOrder,
  toFen,
  waitForPaid,
  yuan,
} from './visit/buying.js';
import { readMain } from './visit/goods.js';
import { newPhone } from './visit/sign-in.js';
import { visiting, type Visit } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe('[B13] cancelling without script', () => {
  test(
    '[P11] [P13] shows what comes back before it asks, and asks again where another tab was faster',
    () =>
      visiting(browser, { scripts: false }, async (visit) => {
        const { page, say } = visit;
        const { code, price, freight } = await buyTwo(visit);
        await choose(visit, page, code, '2');
        const all = await readShown(page);
        expect(all).toEqual({ goods: 2 * price, freight, total: 2 * price + freight });

        const other = await page.context().newPage();
        await choose(visit, other, code, '1');
        const one = await readShown(other);
        expect(one.goods).toBe(price);
        expect(one.total).toBe(price + one.freight);
        await other.getByRole('button', { name: say('cancel_sure') }).click();
        await other.waitForURL('**done=refunded**');
        expect(await readMain(other)).toContain(yuan(one.total));

        // Two pieces are no longer there to cancel: nothing is cancelled, and the page says why.
        await page.getByRole('button', { name: say('cancel_sure') }).click();
        expect(await page.locator('main').innerText()).toContain('所以没有取消');
        await visit.open(`/orders/${code}`);
        expect(await readMain(page)).toContain(say('line_cancelled', { count: 1 }));
        await choose(visit, page, code, '1');
        const rest = await readShown(page);
        expect(rest.total + one.total).toBe(all.total);
        await page.getByRole('button', { name: say('cancel_sure') }).click();
        await page.waitForURL('**done=refunded**');
        expect(await readMain(page)).toContain(yuan(rest.total));
      }),
    180_000,
  );
});

test.each(['zh-CN', 'en'] as const)('the terms in %s say the numbers that the API holds today', (language) =>
  visiting(browser, { scripts: false, language }, async (visit) => {
    const { shopTerms: terms } = await askApi<{ shopTerms: Record<string, number> }>(
      `{ shopTerms { payWithinMinutes presumeDeliveredAfterDays confirmReceiptAfterDays confirmFreshReceiptAfterDays
        cancelOverdueAfterHours latePenaltyBasisPoints } }`,
    );
    await visit.open('/terms');
    const text = await readMain(visit.page);
    expect(text).toContain(visit.say('terms_pay', { minutes: terms['payWithinMinutes'] ?? 0 }));
    expect(text).toContain(
      visit.say('terms_ship', {
        hours: terms['cancelOverdueAfterHours'] ?? 0,
        percent: (terms['latePenaltyBasisPoints'] ?? 0) / 100,
      }),
    );
    expect(text).toContain(
      visit.say('terms_receive', {
        days: terms['confirmReceiptAfterDays'] ?? 0,
        freshDays: terms['confirmFreshReceiptAfterDays'] ?? 0,
        presumedDays: terms['presumeDeliveredAfterDays'] ?? 0,
      }),
    );
  }),
);

/** A paid order of two pieces from one seller, seen by who proved the phone. */
async function buyTwo(visit: Visit): Promise<{ code: string; price: number; freight: number }> {
  const [goods] = await findGoods(1, HUBEI, ({ freight }) => freight.delivers && freight.fee?.amount !== '0.00');
  if (goods === undefined) throw new Error('Nothing costs a parcel fee.');
  const phone = newPhone();
  await putIntoCart(visit, goods, 2);
  await visit.open('/checkout/delivery');
  await fillDelivery(visit, phone);
  await submitOrder(visit);
  await pay(visit.page, 'succeed');
  const code = await waitForPaid(visit);
  await provePhone(visit, code, phone);
  await visit.open(`/orders/${code}`);
  const total = toFen(/合计\s*¥([\d.,]+)/.exec(await readMain(visit.page))?.[1]?.replaceAll(',', '') ?? '0');
  const price = toFen(goods.price);
  return { code, price, freight: total - 2 * price };
}

async function choose({ say }: Visit, page: Page, code: string, quantity: string): Promise<void> {
  await page.goto(`/orders/${code}`);
  await page.getByRole('link', { name: say('part_cancel'), exact: true }).click();
  await page.getByRole('combobox').selectOption(quantity);
  await page.getByRole('button', { name: say('cancel_see_refund') }).click();
}

async function readShown(page: Page): Promise<{ goods: number; freight: number; total: number }> {
  const amounts = (await page.locator('main dl dd').allInnerTexts()).map((text) => toFen(text.replace(/[¥,]/g, '')));
  const total = toFen(/退款 ¥([\d.,]+)/.exec(await readMain(page))?.[1]?.replaceAll(',', '') ?? '0');
  return { goods: amounts[0] ?? -1, freight: amounts[1] ?? -1, total };
}
