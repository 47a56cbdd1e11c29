import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findShop } from './shop/shop.js';
import { atWork, deskOf, orderPaid, packsOf, type PaidOrder } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

const MOST_BYTES = 40 * 1024;
const REASON = '收款账户的名字和登记的不一样，正在核实';
/** A worker sweeps every minute. */
const SWEEP_SECONDS = 90;

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 60_000);

afterAll(() => browser.close());

async function aPaidOrder(): Promise<PaidOrder> {
  const [pack] = await packsOf(shop);
  if (pack === undefined) throw new Error('The shop sells nothing.');
  return orderPaid([{ pack, quantity: 1 }]);
}

/** From the payment to the form, which is filled and sent. */
async function hold(visit: Visit, order: PaidOrder): Promise<void> {
  const { page, say } = visit;
  await visit.open(`/operator/payments?code=${order.code}`);
  await page.getByRole('link', { name: order.code }).click();
  await page.getByRole('link', { name: say('operator_hold_new') }).click();
  await page.waitForURL('**/operator/holds/new?order=*');
  await page.getByRole('button', { name: say('operator_hold_button') }).click();
  expect(await page.getByRole('alert').innerText()).toContain(say('operator_hold_kind_missing'));
  await page.getByLabel(say('operator_hold_payout_account')).check();
  await page.getByLabel(say('operator_hold_days')).fill('31');
  await page.getByLabel(say('operator_hold_reason')).fill(REASON);
  await page.getByRole('button', { name: say('operator_hold_button') }).click();
  expect(await page.getByRole('alert').innerText()).toContain('30');
  await page.getByLabel(say('operator_hold_days')).fill('3');
  await page.getByRole('button', { name: say('operator_hold_button') }).click();
  await page.waitForURL('**/operator/holds?done=held');
  expect(await readMain(page)).toContain(say('operator_hold_done'));
  expect(await page.locator('tbody').innerText()).toContain(REASON);
}

/** Brings the end of a hold near, as no application can: its rows are never rewritten. */
async function letTimePass({ sellerOrderCode }: PaidOrder): Promise<void> {
  const client = new Client({ connectionString: findShop().variables['DATABASE_URL'] });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(
      `update orders.money_holds set placed_at = now() - interval '3 days', ends_at = now()
       where ended_at is null and seller_order_id = (select id from orders.seller_orders where code = $1)`,
      [sellerOrderCode],
    );
  } finally {
    await client.end();
  }
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('money on hold ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test('[S25] an operator holds it, its seller sees why and until when, and it is let go by itself', async () => {
    const order = await aPaidOrder();
    await atWork(browser, 'operator', look, (visit) => hold(visit, order));
    await atWork(browser, 'seller', look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop}/money`);
      await page.getByRole('link', { name: say('desk_money_open', { name: say('desk_money_held') }) }).click();
      await page.waitForURL('**/money/held');
      const row = page.locator('main li', { hasText: order.sellerOrderCode });
      expect(await row.innerText()).toContain(REASON);
      expect(await row.locator('p.soft').count()).toBe(2);
      await letTimePass(order);
      for (let looks = 0; looks < SWEEP_SECONDS && (await row.count()) > 0; looks++) {
        await page.waitForTimeout(1_000);
        await page.reload();
      }
      expect(await row.count()).toBe(0);
      await visit.open(`/desk/${shop}/money/pending`);
      expect(await row.count()).toBe(1);
    });
  }, 200_000);
});

test('[S25] an operator lets money go before its time, once, and a second look finds nothing to let go', async () => {
  const order = await aPaidOrder();
  await atWork(browser, 'operator', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await hold(visit, order);
    await page.getByRole('button', { name: say('operator_hold_release_of', { code: order.sellerOrderCode }) }).click();
    await page.waitForURL('**/operator/holds?done=released');
    expect(await readMain(page)).toContain(say('operator_hold_released'));
    expect(await page.locator('tbody tr', { hasText: order.sellerOrderCode }).count()).toBe(0);
    await visit.open('/operator/holds/new?order=NOTHING1');
    expect(await readMain(page)).toContain(say('operator_hold_no_order'));
    expect((await visit.open('/operator/holds?after=%00')).status()).toBe(200);
  });
}, 120_000);

test('[X15] the pages of holds are light, fit the screen and have no violation', async () => {
  const order = await aPaidOrder();
  await atWork(browser, 'operator', { scripts: false }, (visit) => hold(visit, order));
  const other = await aPaidOrder();
  const faults: string[] = [];
  for (const size of [DESKTOP, PHONE]) {
    const standard = { mostBytes: MOST_BYTES, axe: 'all', strong: false } as const;
    const suffix = size === PHONE ? 'phone' : 'desktop';
    await atWork(browser, 'operator', { size }, async (visit) => {
      faults.push(...(await lookOver(visit, `operator-holds-${suffix}`, '/operator/holds', standard)));
      const form = `/operator/holds/new?order=${other.code}`;
      faults.push(...(await lookOver(visit, `operator-hold-new-${suffix}`, form, standard)));
    });
    await atWork(browser, 'seller', { size }, async (visit) => {
      faults.push(...(await lookOver(visit, `desk-money-held-${suffix}`, `/desk/${shop}/money/held`, standard)));
    });
  }
  expect(faults).toEqual([]);
}, 240_000);
