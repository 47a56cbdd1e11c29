import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf, orderPaid, packsOf, type Pack, type PaidOrder } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

const BUYER_NAME = '林小满';

let browser: Browser;
let shop: string;
let packs: readonly Pack[];

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
  packs = await packsOf(shop);
}, 120_000);

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('at the desk of a seller ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test('[S21] [S24] an order comes, is opened from the desk and leaves in two parcels', async () => {
    const pack = aPack();
    const order = await orderPaid([{ pack, quantity: 2 }]);
    await atWork(browser, 'seller', look, async (visit) => {
      const { page, say } = visit;
      await visit.open('/desk');
      expect(visit.address).toBe(`/desk/${shop}`);
      await page.getByRole('link', { name: say('desk_orders'), exact: true }).click();
      await page.getByRole('link', { name: say('desk_open_order', { code: order.sellerOrderCode }) }).click();
      await page.waitForURL(`**${pageOf(order)}`);
      expect(await readMain(page)).toContain(say('desk_times', { count: 2 }));

      await ship(visit, { number: '', pieces: '1' });
      expect(await page.getByLabel(say('desk_tracking_number')).getAttribute('aria-invalid')).toBe('true');
      await ship(visit, { number: 'EM 100200300 CN', pieces: '3' });
      expect(await page.getByRole('alert').innerText()).not.toBe('');
      expect(await page.getByLabel(say('desk_tracking_number')).inputValue()).toBe('EM 100200300 CN');
      await ship(visit, { number: 'EM 100200300 CN', pieces: '1' });
      await page.waitForURL('**?done=shipped');
      expect(await readMain(page)).toContain(say('desk_done_shipped_part'));
      expect(await readMain(page)).toContain(say('desk_line_left', { count: 1 }));

      await ship(visit, { number: 'EM100200301CN', pieces: '1' });
      await page.waitForURL('**?done=shipped');
      expect(await page.getByRole('status').innerText()).toBe(say('desk_done_shipped'));
      expect(await readMain(page)).toContain(say('desk_parcels', { count: 2 }));
      expect(await page.getByRole('button', { name: say('desk_ship_button') }).count()).toBe(0);
      await visit.open(`/desk/${shop}/orders?tab=shipped`);
      expect(await readMain(page)).toContain(order.sellerOrderCode);
    });
  }, 120_000);

  test('[S24] an order is refused with a reason, after a second question, and all money goes back', async () => {
    const order = await orderPaid([{ pack: aPack(), quantity: 1 }]);
    await atWork(browser, 'seller', look, async (visit) => {
      const { page, say } = visit;
      await visit.open(pageOf(order));
      await page.getByRole('link', { name: say('desk_refuse_start') }).click();
      await page.getByLabel(say('desk_refuse_other')).check();
      await page.getByRole('button', { name: say('desk_refuse_next') }).click();
      await page.getByRole('alert').waitFor();
      await page.getByLabel(say('desk_refuse_spoiled')).check();
      await page.getByRole('button', { name: say('desk_refuse_next') }).click();
      expect(await readMain(page)).toContain(say('desk_refuse_told', { reason: say('desk_refuse_spoiled') }));
      await page.getByRole('button', { name: say('desk_refuse_button') }).click();
      await page.waitForURL('**?done=refused');
      expect(await readMain(page)).toContain(say('desk_reason', { reason: say('desk_refuse_spoiled') }));
      await visit.open(`${pageOf(order)}/refuse`);
      expect(visit.address).toBe(pageOf(order));
    });
    const { total, refunded } = await readAmounts(order);
    expect(refunded).toEqual(total);
  }, 120_000);
});

test('[S17] [N5] who packs less sees before the parcel leaves what goes back, and gives just that', async () => {
  const pack = packs.find(({ netWeightGrams }) => netWeightGrams !== null) ?? aPack();
  const order = await orderPaid([{ pack, quantity: 2 }]);
  let back = 0;
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(pageOf(order));
    const grams = page.getByLabel(say('desk_packed_grams'));
    const ordered = Number(await grams.inputValue());
    expect(ordered).toBe(2 * (pack.netWeightGrams ?? 0));
    const packed = Math.floor(ordered * 0.9);
    await grams.fill(String(packed));
    await ship(visit, { number: 'SF1002003004', pieces: '2' });
    for (const words of [say('desk_check_grams', { grams: ordered }), say('desk_check_grams', { grams: packed })]) {
      expect(await readMain(page)).toContain(words);
    }
    expect((await readAmounts(order)).refunded).toBe('0.00');
    await page.getByRole('button', { name: say('desk_check_change') }).click();
    expect(await grams.inputValue()).toBe(String(packed));
    await page.getByRole('button', { name: say('desk_ship_button') }).click();
    back = Number(/退给买家 ¥([\d.]+)/.exec(await readMain(page))?.[1]);
    await page.getByRole('button', { name: say('desk_check_button') }).click();
    await page.waitForURL('**?done=shipped');
    expect(await readMain(page)).toContain(say('desk_line_packed', { grams: packed }));
    expect(await readMain(page)).toContain(say('desk_refunded'));
  });
  const { goods, refunded } = await readAmounts(order);
  expect(Number(refunded)).toBeCloseTo(Number(goods) * 0.1, 1);
  expect(Number(refunded)).toBe(back);
}, 120_000);

test('[X4] a parcel noted by a double click is one parcel', async () => {
  const order = await orderPaid([{ pack: aPack(), quantity: 1 }]);
  await atWork(browser, 'seller', {}, async (visit) => {
    const { page, say } = visit;
    await visit.open(pageOf(order));
    await page.getByLabel(say('desk_tracking_number')).fill('YT7001002003');
    await page.getByRole('button', { name: say('desk_ship_button') }).dblclick();
    await page.getByRole('status').waitFor();
    expect(await readMain(page)).toContain(say('desk_parcels', { count: 1 }));
  });
}, 120_000);

test('[S22] the buyer is masked until the label is asked for, and each look is told to be logged', async () => {
  const order = await orderPaid([{ pack: aPack(), quantity: 1 }]);
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    for (const path of [
      `/desk/${shop}/orders`,
      `/desk/${shop}/packing-list`,
      pageOf(order),
      `${pageOf(order)}/label`,
    ]) {
      await visit.open(path);
      const html = await page.content();
      expect([path, html.includes(BUYER_NAME), html.includes(order.buyer.phone)]).toEqual([path, false, false]);
    }
    await visit.open(pageOf(order));
    expect(await readMain(page)).toContain(`${order.buyer.phone.slice(0, 3)}****${order.buyer.phone.slice(-4)}`);
    await page.getByRole('button', { name: say('desk_reveal') }).click();
    const label = await readMain(page);
    for (const words of [BUYER_NAME, order.buyer.phone, '山货路 1 号', say('desk_label_logged')]) {
      expect(label).toContain(words);
    }
  });
}, 120_000);

test('[S21] another seller finds neither the desk, nor the order, nor its buyer', async () => {
  const order = await orderPaid([{ pack: aPack(), quantity: 1 }]);
  const own = await deskOf(browser, 'manager');
  await atWork(browser, 'manager', { scripts: false }, async (visit) => {
    const foreign = ['', '/orders', '/packing-list', '/money', '/money/pending', '/freight'].map(
      (page) => `/desk/${shop}${page}`,
    );
    const throughOwnDesk = [pageOf(order), `${pageOf(order)}/label`, `${pageOf(order)}/refuse`].map((path) =>
      path.replace(shop, own),
    );
    for (const path of [...foreign, pageOf(order), ...throughOwnDesk]) {
      const response = await visit.open(path);
      expect([path, response.status()]).toEqual([path, 404]);
      expect(await visit.page.content()).not.toMatch(/199\d\*{4}|\*{4}\d{4}/);
    }
    await visit.open(`/desk/${own}/orders`);
    expect(await readMain(visit.page)).not.toContain(order.sellerOrderCode);
  });
}, 180_000);

test('[S25] the money of an order is on its way, and after the receipt says until when', async () => {
  const order = await orderPaid([{ pack: aPack(), quantity: 1 }]);
  await order.buyer.signIn();
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop}/money`);
    expect(await readMain(page)).toContain(say('desk_payouts_not_begun'));
    expect(await page.getByRole('heading', { name: say('desk_money_paid') }).innerText()).toContain('¥0.00');
    await page.getByRole('link', { name: say('desk_money_open', { name: say('desk_money_pending') }) }).click();
    await page.getByRole('link', { name: say('desk_open_order', { code: order.sellerOrderCode }) }).click();
    const before = await page.getByRole('region', { name: say('desk_order_money') }).innerText();
    expect(before).toContain(say('desk_money_pending'));
    expect(before).not.toContain(say('desk_until', { date: '' }).trim());

    await ship(visit, { number: 'JD0012003004', pieces: '1' });
    await page.waitForURL('**?done=shipped');
    await confirmReceipt(order);
    await visit.open(pageOf(order));
    const after = await page.getByRole('region', { name: say('desk_order_money') }).innerText();
    expect(after).toContain(say('desk_money_pending'));
    expect(after).toContain(say('desk_until', { date: '' }).trim());
    expect(await readMain(page)).toContain(say('desk_state_received'));
  });
}, 120_000);

test('who is no seller finds no desk, and a visitor signs in first', async () => {
  await atWork(browser, 'buyer', {}, async (visit) => {
    expect((await visit.open('/desk')).status()).toBe(404);
    expect((await visit.open('/operator')).status()).toBe(404);
    await visit.context.clearCookies();
    await visit.open(`/desk/${shop}/orders`);
    expect(visit.address).toBe(`/sign-in?next=${encodeURIComponent(`/desk/${shop}/orders`)}`);
  });
}, 120_000);

/** The phone is proved, so the guest's order is the person's from the first look on. */
async function confirmReceipt({ buyer, code, sellerOrderCode }: PaidOrder): Promise<void> {
  await buyer.ask('query ($code: String!) { order(code: $code) { code } }', { code });
  const { confirmReceipt: answer } = await buyer.ask<{ confirmReceipt: { __typename: string } }>(
    'mutation ($code: String!) { confirmReceipt(input: { sellerOrderCode: $code }) { __typename } }',
    { code: sellerOrderCode },
  );
  expect(answer.__typename).toBe('ReceiptConfirmed');
}

function pageOf({ sellerOrderCode }: PaidOrder): string {
  return `/desk/${shop}/orders/${sellerOrderCode}`;
}

async function ship({ page, say }: Visit, { number, pieces }: { number: string; pieces: string }): Promise<void> {
  await page.getByLabel(say('desk_tracking_number')).fill(number);
  await page.locator('input[name^="quantity-"]').fill(pieces);
  await page.getByRole('button', { name: say('desk_ship_button') }).click();
}

/** Any pack of the shop; journeys only need that it can be bought. */
function aPack(): Pack {
  const [pack] = packs;
  if (pack === undefined) throw new Error('The shop sells nothing.');
  return pack;
}

async function readAmounts({ buyer, code, receiptToken }: PaidOrder): Promise<Record<string, string>> {
  const query = `query ($code: String!, $receiptToken: String) {
    order(code: $code, receiptToken: $receiptToken) {
      total { amount } goods { amount } refunded { amount }
    }
  }`;
  const { order } = await buyer.ask<{ order: Record<string, { amount: string }> }>(query, { code, receiptToken });
  return Object.fromEntries(Object.entries(order).map(([name, { amount }]) => [name, amount]));
}
