import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf, orderPaid, packsOf, type PaidOrder } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { untilThere } from './visit/until.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

/** What web.md gives to dashboards. */
const MOST_BYTES = 40 * 1024;
const REFUND_SECONDS = 30;

let browser: Browser;
let order: PaidOrder;

/** An order is paid, refused by its seller, and paid back: all an operator has to look at. */
beforeAll(async () => {
  browser = await launchBrowser();
  const shop = await deskOf(browser, 'seller');
  const [pack] = await packsOf(shop);
  if (pack === undefined) throw new Error('The shop sells nothing.');
  await orderPaid([{ pack, quantity: 1 }]);
  order = await orderPaid([{ pack, quantity: 2 }]);
  await atWork(browser, 'seller', { scripts: false }, async ({ page, say }) => {
    await page.goto(`/desk/${shop}/orders/${order.sellerOrderCode}/refuse`);
    await page.getByRole('button', { name: say('desk_refuse_next') }).click();
    await page.getByRole('button', { name: say('desk_refuse_button') }).click();
    await page.waitForURL('**?done=refused');
  });
}, 180_000);

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: DESKTOP, scripts: false },
  { language: 'en', size: PHONE, scripts: true },
] as const)('at the desk of an operator ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test('[P8] a payment is found by its order, with its capture, its refund and entries that sum to zero', () =>
    atWork(browser, 'operator', look, async (visit) => {
      const { page, say } = visit;
      await visit.open('/account');
      await page.getByRole('link', { name: say('operator_title') }).click();
      expect(await page.getByRole('status').first().innerText()).toContain('¥0.00');
      await page.getByRole('link', { name: say('operator_payments'), exact: true }).click();
      await page.getByLabel(say('operator_order_code')).fill(order.code.toLowerCase());
      await page.getByRole('button', { name: say('operator_find') }).click();
      await page.getByRole('link', { name: order.code }).click();
      await page.waitForURL('**/operator/payments/*');
      await untilPaidBack(visit);
      const words = await readMain(page);
      for (const kind of ['operator_kind_capture', 'operator_kind_refund_owed', 'operator_kind_refund_paid']) {
        expect(words).toContain(say(kind));
      }
      const sums = await page.locator('tfoot .amount').allInnerTexts();
      expect(sums.length).toBeGreaterThan(2);
      expect(sums.filter((sum) => !sum.endsWith('¥0.00'))).toEqual([]);
      expect(words).toContain(say('operator_cause_refused'));
      expect(words).not.toMatch(/林小满|山货路/);
    }));

  test('[P8] the accounts of the ledger sum to zero, and each opens to its entries', () =>
    atWork(browser, 'operator', look, async (visit) => {
      const { page, say } = visit;
      await visit.open('/operator/ledger');
      expect(await page.getByRole('status').innerText()).toBe(say('operator_balanced', { sum: '¥0.00' }));
      expect(await page.locator('tfoot').innerText()).toContain('¥0.00');
      await page.getByRole('link', { name: say('operator_account_seller_pending') }).click();
      expect(await readMain(page)).toContain(order.code);
      expect(await readMain(page)).toContain('−¥');
      await page.getByLabel(say('operator_from'), { exact: true }).fill('2020-01-01');
      await page.getByLabel(say('operator_to'), { exact: true }).fill('2020-01-02');
      await page.getByRole('button', { name: say('operator_find') }).click();
      expect(await readMain(page)).toContain(say('operator_no_entries'));
    }));

  test('[P8] an entry leads to all entries of its owner, and from there back to everybody’s', () =>
    atWork(browser, 'operator', look, async (visit) => {
      const { page, say } = visit;
      await visit.open('/operator/ledger/entries?account=SELLER_PENDING');
      const link = page.locator('tbody tr').filter({ hasText: order.code }).first().getByRole('link').first();
      const name = await link.innerText();
      await link.click();
      await page.waitForURL('**owner=*');
      expect(await readMain(page)).toContain(say('operator_owner_only', { name }));
      const owners = await page.locator('tbody a[href*="owner="]').allInnerTexts();
      expect(new Set(owners)).toEqual(new Set([name]));
      await page.getByRole('link', { name: say('operator_owner_all') }).click();
      await page.waitForURL((url) => !url.searchParams.has('owner'));
      expect(new URL(page.url()).searchParams.get('account')).toBe('SELLER_PENDING');
    }));

  test('[P11] a refund stands in the list of those that are paid back, and leads to its payment', () =>
    atWork(browser, 'operator', look, async (visit) => {
      const { page, say } = visit;
      const refund = page.getByRole('link', { name: order.code }).first();
      await untilThere(async () => {
        await visit.open('/operator/refunds');
        await page.getByRole('link', { name: say('operator_refund_succeeded') }).click();
        await page.waitForURL('**state=*');
        return (await refund.count()) === 1;
      });
      await refund.click();
      await page.waitForURL('**/operator/payments/*');
    }));

  test('[P14] yesterday is reconciled by a button, twice over, and its result stays; today is not over', () =>
    atWork(browser, 'operator', look, async (visit) => {
      const { page, say } = visit;
      await visit.open('/operator/reconciliation');
      await page.getByRole('button', { name: say('operator_reconcile') }).click();
      await page.waitForURL('**?done=1');
      expect(await readMain(page)).toContain(say('operator_reconciled'));
      expect(await readMain(page)).toContain(say('operator_sandbox_day'));
      await page.getByRole('button', { name: say('operator_reconcile') }).click();
      await page.waitForURL('**?done=1');
      await visit.open('/operator/reconciliation');
      expect(await page.locator('tbody tr').count()).toBe(1);
      expect(await page.locator('tbody').innerText()).toContain(say('operator_matches'));
      await page.getByLabel(say('operator_day')).fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
      await page.getByRole('button', { name: say('operator_reconcile') }).click();
      expect(await page.getByRole('alert').innerText()).not.toBe('');
      expect(await page.getByLabel(say('operator_day')).getAttribute('aria-invalid')).toBe('true');
    }));
});

test('a day that is none, a payment that is none and an account that is none end nowhere', () =>
  atWork(browser, 'operator', { scripts: false }, async (visit) => {
    expect((await visit.open('/operator/reconciliation/2026-02-30')).status()).toBe(404);
    expect((await visit.open('/operator/payments/nothing')).status()).toBe(404);
    expect((await visit.open('/operator/ledger/entries?account=PURSE&from=never')).status()).toBe(200);
    expect((await visit.open('/operator/payments?after=%00&state=x&day=1')).status()).toBe(200);
  }));

test('[X15] the pages of an operator are light, fit the screen and have no violation', async () => {
  const faults: string[] = [];
  for (const look of [{ size: DESKTOP }, { size: PHONE }, { size: DESKTOP, dark: true }]) {
    const standard = { mostBytes: MOST_BYTES, axe: 'dark' in look ? 'contrast' : 'all', strong: false } as const;
    await atWork(browser, 'operator', look, async (visit) => {
      const suffix = `${look.size === PHONE ? 'phone' : 'desktop'}${'dark' in look ? '-dark' : ''}`;
      for (const [name, path] of await pages(visit)) {
        faults.push(...(await lookOver(visit, `${name}-${suffix}`, path, standard)));
      }
    });
  }
  expect(faults).toEqual([]);
}, 240_000);

async function pages({ page }: Visit): Promise<[name: string, path: string][]> {
  await page.goto(`/operator/payments?code=${order.code}`);
  const payment = await page.getByRole('link', { name: order.code }).getAttribute('href');
  await page.goto('/operator/reconciliation');
  const day = await page.locator('tbody a').first().getAttribute('href');
  return [
    ['operator', '/operator'],
    ['operator-payments', '/operator/payments'],
    ['operator-payment', payment ?? ''],
    ['operator-refunds', '/operator/refunds'],
    ['operator-ledger', '/operator/ledger'],
    ['operator-entries', '/operator/ledger/entries?account=SELLER_PENDING'],
    ['operator-reconciliation', '/operator/reconciliation'],
    ['operator-day', day ?? ''],
  ];
}

/** The provider's word of a refund comes by webhook and worker. */
async function untilPaidBack({ page, say }: Visit): Promise<void> {
  const paidBack = page.getByText(say('operator_kind_refund_paid'));
  for (let looks = 0; looks < REFUND_SECONDS; looks++) {
    if ((await paidBack.count()) > 0) return;
    await page.waitForTimeout(1000);
    await page.reload();
  }
}
