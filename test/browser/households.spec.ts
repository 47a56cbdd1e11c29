import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf, orderPaid, packsOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE } from './visit/visit.js';

const STANDARD = { mostBytes: 20 * 1024, axe: 'all', strong: false } as const;

let browser: Browser;
let shop: string;
let village: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
  const [pack] = await packsOf(shop);
  if (pack === undefined) throw new Error('The shop sells nothing.');
  await orderPaid([{ pack, quantity: 1 }]);
  await atWork(browser, 'agent', {}, async (visit) => {
    await visit.open('/desk/village');
    village = visit.address;
  });
}, 180_000);

afterAll(() => browser.close());

test(
  '[D3] an agent registers a household of the village without script, and reads its sums without buyers',
  () =>
    atWork(browser, 'agent', { scripts: false, size: PHONE }, async (visit) => {
      const { page, say } = visit;
      await visit.open(village);
      await page.locator('a[href$="/households"]').click();
      await page.waitForURL('**/households');
      await page.getByLabel(say('support_kind'), { exact: true }).first().selectOption('ALL');
      await page.getByRole('button', { name: say('operator_find') }).click();
      await page.waitForURL('**/households?support=ALL**');
      expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
      const form = page.locator('form[action^="?/register"]');
      await page.getByText(say('support_register'), { exact: true }).click();
      await form.getByRole('button', { name: say('support_save') }).click();
      expect(await page.locator('#sellerCode-problem').innerText()).toBe(say('support_household_missing'));
    }),
  180_000,
);

test('[D3] what the agent registers shows to the county desk, whose sums open to lines with the purpose kept', async () => {
  await atWork(browser, 'agent', { scripts: false, size: DESKTOP }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`${village}/households?support=ALL`);
    await page.getByText(say('support_register'), { exact: true }).click();
    const form = page.locator('form[action^="?/register"]');
    await form.locator('[name=sellerCode]').selectOption(shop);
    await form.locator('[name=kind]').selectOption('MONITORED');
    await form.locator('[name=validFrom]').fill('2026-02-01');
    await form.locator('[name=source]').fill('2026 年监测名册第 7 号');
    await form.getByRole('button', { name: say('support_save') }).click();
    await page.waitForURL('**done=registered**');
    const said = await readMain(page);
    expect(said).toContain('2026 年监测名册第 7 号');
    expect(said).toContain(say('support_monitored'));
    expect((await visit.open('/operator/households')).status()).toBe(404);
  });
  await atWork(browser, 'operator', { scripts: false, size: DESKTOP }, async (visit) => {
    const { page, say } = visit;
    await visit.open('/operator/households?support=MONITORED');
    const row = page.locator('main tbody tr', { hasText: '2026 年监测名册第 7 号' });
    expect(await row.count()).toBe(1);
    await row.locator('summary').click();
    await row.locator('[name=purpose]').fill('三季度核对');
    await row.locator('form button').click();
    await page.locator('#opened').waitFor();
    expect(await readMain(page)).toContain(say('household_lines_kept', { purpose: '三季度核对' }));
    const fenOf = (text = ''): number => Number(text.replaceAll(/[^\d]/g, ''));
    const [sold, givenBack] = await row.locator('td.amount').allInnerTexts();
    const sum = await page.locator('section[aria-labelledby=opened] tfoot td.amount').first().innerText();
    expect(fenOf(sum)).toBe(fenOf(sold) - fenOf(givenBack));
  });
}, 180_000);

test('[D3] what a household is listed as stands on no page of its shop, of buyers or of its cooperative', async () => {
  for (const role of ['seller', 'manager', 'buyer'] as const) {
    await atWork(browser, role, { scripts: false }, async (visit) => {
      expect((await visit.open(`${village}/households`)).status()).toBe(404);
      expect((await visit.open('/operator/households')).status()).toBe(404);
      await visit.open(`/sellers/${shop}`);
      expect(await visit.page.content()).not.toMatch(/监测户|脱贫户|监测名册/);
    });
  }
}, 180_000);

test('[X15] pages of household income are light, fit the screen and have no violation', async () => {
  const faults: string[] = [];
  for (const size of [DESKTOP, PHONE]) {
    const named = (name: string): string => `${name}-${size === PHONE ? 'phone' : 'desktop'}`;
    await atWork(browser, 'agent', { size }, async (visit) => {
      faults.push(
        ...(await lookOver(visit, named('village-households'), `${village}/households?support=ALL`, STANDARD)),
      );
    });
    await atWork(browser, 'operator', { size }, async (visit) => {
      faults.push(
        ...(await lookOver(visit, named('operator-households'), '/operator/households?support=ALL', STANDARD)),
      );
    });
  }
  expect(faults).toEqual([]);
}, 240_000);
