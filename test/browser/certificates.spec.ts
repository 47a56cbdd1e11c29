import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE } from './visit/visit.js';

const STANDARD = { mostBytes: 20 * 1024, axe: 'all', strong: true } as const;

let browser: Browser;
let shop = '';
let lot = '';

beforeAll(async () => {
  browser = await launchBrowser();
  shop = `/desk/${await deskOf(browser, 'manager')}`;
}, 180_000);
afterAll(() => browser.close());

test(
  '[T1] a cooperative issues a conformity certificate for a lot without script: what it rests on, and the promise ticked',
  () =>
    atWork(browser, 'manager', { scripts: false, size: PHONE }, async (visit) => {
      const { page, say } = visit;
      await visit.open(`${shop}/harvests`);
      const record = page.locator('form[action="?/record"]');
      const goods = record.locator('[name=productCode] option', { hasText: '鲜香菇' }).first();
      await record.locator('[name=productCode]').selectOption((await goods.getAttribute('value')) ?? '');
      await record.locator('[name=amount]').fill('40');
      await record.getByRole('button', { name: say('harvest_button') }).click();
      await page.waitForURL('**/harvests?written=*');
      lot = new URL(page.url()).searchParams.get('written') ?? '';
      await visit.open(`${shop}/harvests/${lot}`);

      const form = page.locator('form[action="?/certify"]');
      expect(await form.locator('[name=amount]').inputValue()).toBe('40');
      expect(await form.locator('input:checked').count()).toBe(0);
      await form.locator('[name=amount]').fill('41');
      await form.getByRole('button', { name: say('certificate_issue_button') }).click();
      expect(await form.locator('.problem').count()).toBe(2);
      await form.getByRole('checkbox', { name: say('certificate_basis_check'), exact: true }).check();
      await form.getByRole('checkbox', { name: say('certificate_promise_tick') }).check();
      await form.getByRole('button', { name: say('certificate_issue_button') }).click();
      expect(await page.locator('#certified-problem').innerText()).not.toBe('');
      expect(await form.locator('[name=amount]').inputValue()).toBe('41');
      await form.locator('[name=amount]').fill('30');
      await form.getByRole('checkbox', { name: say('certificate_promise_tick') }).check();
      await form.getByRole('button', { name: say('certificate_issue_button') }).click();
      await page.waitForURL('**?done=certified');
      const said = await readMain(page);
      expect(said).toContain(say('certificate_number', { number: `HG-${lot}-1` }));
      expect(said).toContain(say('certificate_shipped', { quantity: say('quantity_weight', { amount: '0' }) }));
      expect(await page.locator('form[action="?/certify"] [name=amount]').inputValue()).toBe('10');
    }),
  180_000,
);

test('[X15] the page of a certified lot is light, fits the screen and has no violation', async () => {
  const faults: string[] = [];
  for (const [name, size] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    await atWork(browser, 'manager', { scripts: false, size }, async (visit) => {
      faults.push(...(await lookOver(visit, `certified-lot-${name}`, `${shop}/harvests/${lot}`, STANDARD)));
      await visit.open(`${shop}/orders`);
      const order = visit.page.locator(`a[href^="${shop}/orders/"]`).first();
      const path = await order.getAttribute('href', { timeout: 5_000 }).catch(() => null);
      if (path !== null) faults.push(...(await lookOver(visit, `certified-order-${name}`, path, STANDARD)));
    });
  }
  expect(faults).toEqual([]);
}, 240_000);
