import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi } from './shop/ask-api.js';
import { accountOf } from './shop/shop.js';
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
} from './visit/buying.js';
import { readMain } from './visit/goods.js';
import { newPhone } from './visit/sign-in.js';
import { visiting } from './visit/visit.js';

const NUMBER = 'SF1234567890123';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

test(
  '[P3] [B21] the buyer sees where the money goes, follows the parcel by its number and confirms receipt',
  () =>
    visiting(browser, { scripts: false }, async (visit) => {
      const { page, say } = visit;
      const seller = await signInSeller();
      const phone = newPhone();
      const [goods] = await findGoods(
        1,
        HUBEI,
        ({ freight, sellerCode }) => freight.delivers && sellerCode === seller.code,
      );
      if (goods === undefined) throw new Error('The seller has nothing to sell.');
      await putIntoCart(visit, goods, 2);
      await visit.open('/checkout/delivery');
      await fillDelivery(visit, phone);
      await submitOrder(visit);
      await pay(page, 'succeed');
      const code = await waitForPaid(visit);
      await readStory(page, 2 * toFen(goods.price) + toFen(goods.freight.fee?.amount ?? '0'));

      await ship(seller, page);
      await visit.open(`/orders/${code}`);
      const text = await readMain(page);
      expect(text).toContain(say('order_shipped'));
      expect(await page.locator('main code').innerText()).toBe(NUMBER);
      const link = page.getByRole('link', { name: say('parcel_follow') });
      expect(await link.getAttribute('href')).toContain(NUMBER);
      expect(await link.getAttribute('rel')).toContain('noopener');

      await provePhone(visit, code, phone);
      await page.getByRole('button', { name: say('part_receive') }).click();
      await page.waitForURL('**done=received');
      expect(await readMain(page)).toContain(say('order_received'));
      expect(await page.getByRole('button', { name: say('part_receive') }).count()).toBe(0);
    }),
  120_000,
);

interface SignedInSeller {
  readonly token: string;
  readonly code: string;
}

async function signInSeller(): Promise<SignedInSeller> {
  const { phone, password } = accountOf('seller');
  const { signInWithPassword } = await askApi<{ signInWithPassword: { sessionToken: string } }>(
    `mutation ($phone: String!, $password: String!) {
      signInWithPassword(input: { phone: $phone, password: $password }) { ... on SignedIn { sessionToken } }
    }`,
    { phone, password },
  );
  const token = signInWithPassword.sessionToken;
  const { mySellers } = await askApi<{ mySellers: { code: string }[] }>('{ mySellers { code } }', {}, 'zh-CN', token);
  return { token, code: mySellers[0]?.code ?? '' };
}

/** What the seller does at the desk, for the part that is open on the buyer's page. */
async function ship({ token }: SignedInSeller, page: Page): Promise<void> {
  const sellerOrderCode = await page.locator('main section[id]').first().getAttribute('id');
  const input = { idempotencyKey: randomUUID(), sellerOrderCode, carrierCode: 'sf', trackingNumber: NUMBER, lines: [] };
  const { shipSellerOrder } = await askApi<{ shipSellerOrder: { __typename: string } }>(
    'mutation ($input: ShipSellerOrderInput!) { shipSellerOrder(input: $input) { __typename } }',
    { input },
    'zh-CN',
    token,
  );
  expect(shipSellerOrder.__typename).toBe('SellerOrderShipped');
}

/** The parts of the line's money sum to what was paid for it, freight included. */
async function readStory(page: Page, paid: number): Promise<void> {
  await page.locator('main details:has(table) summary').first().click();
  const amounts = await page.locator('main details table td').allInnerTexts();
  expect(amounts.length).toBeGreaterThan(1);
  expect(amounts.map((amount) => toFen(amount.replace(/[¥,]/g, ''))).reduce((sum, fen) => sum + fen, 0)).toBe(paid);
}
