import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE } from './visit/visit.js';

const STANDARD = { mostBytes: 20 * 1024, axe: 'all', strong: true } as const;
const CALM = { ...STANDARD, strong: false } as const;

let browser: Browser;
let shop: string;
let cooperative: string;
let village: string;
let lot = '';

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
  await atWork(browser, 'manager', {}, async (visit) => {
    await visit.open('/desk');
    const link = visit.page.locator('a[href^="/desk/cooperative/"][href$="/harvests"]').first();
    cooperative = (await link.getAttribute('href')) ?? '';
  });
  await atWork(browser, 'agent', {}, async (visit) => {
    await visit.open('/desk/village');
    village = visit.address;
  });
}, 180_000);

afterAll(() => browser.close());

test(
  '[D4] a household writes a harvest down in four fields without script, and finds it in its stock',
  () =>
    atWork(browser, 'seller', { scripts: false, size: PHONE }, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop}`);
      await page
        .getByRole('navigation')
        .getByRole('link', { name: say('harvest_title'), exact: true })
        .click();
      await page.waitForURL('**/harvests');
      const form = page.locator('form[action="?/record"]');
      expect(await form.locator(':is(input, select):visible:not([name=unit]):not([name=variantId])').count()).toBe(4);

      await form.getByRole('button', { name: say('harvest_button') }).click();
      expect(await page.getByRole('alert').innerText()).toContain(say('harvest_goods_missing'));
      // Others of the journeys' goods are drafts and have no stock yet.
      await form.locator('[name=productCode]').selectOption({ label: '房县椴木黑木耳（干）' });
      await form.locator('[name=amount]').fill('许多');
      await form.getByRole('button', { name: say('harvest_button') }).click();
      expect(await page.locator('#amount-problem').innerText()).not.toBe('');
      expect(await form.locator('[name=amount]').inputValue()).toBe('许多');

      const goods = await form.locator('[name=productCode] option:checked').innerText();
      await form.locator('[name=amount]').fill('１８.５斤');
      await form.locator('[name=packs]').fill('4');
      const packs = form.locator('[name=variantId] option', { hasText: goods });
      if ((await packs.count()) > 0) {
        await form.locator('[name=variantId]').selectOption((await packs.first().getAttribute('value')) ?? '');
      }
      await form.getByRole('button', { name: say('harvest_button') }).click();
      await page.waitForURL('**/harvests?written=*');
      lot = new URL(page.url()).searchParams.get('written') ?? '';
      expect(lot).toMatch(/^\d{8}-\d{6}-\d{2,}$/);
      expect(await readMain(page)).toContain(say('quantity_weight', { amount: '18.5' }));

      await page.getByRole('link', { name: lot, exact: true }).click();
      await page.waitForURL(`**/harvests/${lot}`);
      const code = await productOf(page);
      await visit.open(`/desk/${shop}/products/${code}/stock`);
      expect(await readMain(page)).toContain(say('stock_why_harvested'));
      expect(await readMain(page)).toContain(lot);
    }),
  180_000,
);

test(
  '[D4] what was written wrongly is corrected by one more record, and a closed lot is left alone',
  () =>
    atWork(browser, 'seller', { scripts: false, size: DESKTOP }, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop}/harvests/${lot}`);
      await page.getByText(say('lot_correct'), { exact: true }).click();
      const form = page.locator('form[action="?/correct"]');
      expect(await form.locator('[name=amount]').inputValue()).toBe('18.5');
      await form.locator('[name=amount]').fill('17');
      await form.getByRole('button', { name: say('lot_correct_button') }).click();
      expect(await page.locator('#reason-problem').innerText()).not.toBe('');
      await form.locator('[name=reason]').fill('称错了');
      await form.getByRole('button', { name: say('lot_correct_button') }).click();
      await page.waitForURL('**?done=corrected');
      const said = await readMain(page);
      expect(said).toContain(say('quantity_weight', { amount: '18.5' }));
      expect(said).toContain(say('quantity_weight', { amount: '17' }));
      expect(said).toContain(say('lot_record_reason', { reason: '称错了' }));
      await page.getByText(say('lot_close'), { exact: true }).click();
      await page.getByRole('button', { name: say('lot_close_button') }).click();
      await page.waitForURL('**?done=closed');
      expect(
        await page
          .locator('form')
          .filter({ has: page.locator('[name=seenRecords]') })
          .count(),
      ).toBe(0);
    }),
  180_000,
);

test('[D4] a manager reads the harvests of the cooperative, an agent the sums of the village, both by month', async () => {
  await atWork(browser, 'manager', { scripts: false }, async (visit) => {
    await visit.open(cooperative);
    expect(await visit.page.locator('main table').count()).toBe(2);
    expect((await visit.open(`${village}/harvests`)).status()).toBe(404);
  });
  await atWork(browser, 'agent', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(village);
    await page.locator('a[href$="/harvests"]').click();
    await page.waitForURL('**/harvests');
    expect(await page.locator('main table').count()).toBe(1);
    expect(await readMain(page)).not.toContain('¥');
    await page.getByLabel(say('harvest_month')).fill('1999-01');
    await page.getByRole('button', { name: say('harvest_show_month') }).click();
    await page.waitForURL('**/harvests?month=1999-01');
    expect(await page.locator('main table').count()).toBe(0);
    expect((await visit.open(cooperative)).status()).toBe(404);
  });
}, 180_000);

test('[X15] pages of harvests are light, fit the screen and have no violation', async () => {
  const faults: string[] = [];
  for (const size of [DESKTOP, PHONE]) {
    const named = (name: string): string => `${name}-${size === PHONE ? 'phone' : 'desktop'}`;
    await atWork(browser, 'seller', { size }, async (visit) => {
      faults.push(...(await lookOver(visit, named('harvests'), `/desk/${shop}/harvests`, STANDARD)));
      faults.push(...(await lookOver(visit, named('lot'), `/desk/${shop}/harvests/${lot}`, STANDARD)));
      const code = await productOf(visit.page);
      faults.push(...(await lookOver(visit, named('stock-records'), `/desk/${shop}/products/${code}/stock`, STANDARD)));
    });
    await atWork(browser, 'manager', { size }, async (visit) => {
      faults.push(...(await lookOver(visit, named('cooperative-harvests'), cooperative, CALM)));
    });
    await atWork(browser, 'agent', { size }, async (visit) => {
      faults.push(...(await lookOver(visit, named('village-harvests'), `${village}/harvests`, CALM)));
    });
  }
  expect(faults).toEqual([]);
}, 240_000);

/** Code of the goods that a lot's page leads to. */
async function productOf(page: Page): Promise<string> {
  const href = await page.locator('main dl a[href*="/products/"]').first().getAttribute('href');
  return href?.split('/').at(-2) ?? '';
}
