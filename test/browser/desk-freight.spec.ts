import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi, findCards } from './shop/ask-api.js';
import { atWork, deskOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

/** A place no other journey sends anything to. */
const FAR = '810000';
const REGION = ['710000', '810000', '820000'];

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 120_000);

afterAll(() => browser.close());

test.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)(
  '[L1] [L2] a whole region gets a rate, and is refused again ($language, scripts: $scripts)',
  (look) =>
    atWork(browser, 'seller', look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop}/freight`);
      const before = await delivers();
      await giveRegion(visit, before ? '' : '1');
      expect(await readMain(page)).toContain(say('desk_freight_filled'));
      for (const code of REGION) expect(await rateOf(visit, code)).toBe(before ? '' : '1');
      expect(await delivers()).toBe(before);
      await save(visit);
      await page.waitForURL('**/freight?done=1');
      expect(await readMain(page)).toContain(say('desk_freight_saved'));
      expect(await delivers()).toBe(!before);

      await giveRegion(visit, before ? '1' : '');
      await save(visit);
      await page.waitForURL('**/freight?done=1');
      expect(await delivers()).toBe(before);
    }),
  120_000,
);

test('[L1] what is wrong is said beside its field, what was typed stays, and nothing was saved', () =>
  atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop}/freight`);
    const price = page.locator('[name="firstPrice-1"]');
    const saved = await price.inputValue();
    await price.fill('cheap');
    await save(visit);
    expect(await price.getAttribute('aria-invalid')).toBe('true');
    expect(await price.inputValue()).toBe('cheap');
    expect(await page.getByRole('alert').innerText()).toContain(say('desk_freight_number_wrong'));

    await price.fill(saved);
    await page.locator('[name="firstUnits-1"]').fill('0');
    await page.locator(`[name="province-${FAR}"]`).selectOption('4');
    await save(visit);
    expect(await page.locator('[name="firstUnits-1"]').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(`[name="province-${FAR}"]`).getAttribute('aria-invalid')).toBe('true');
    await visit.open(`/desk/${shop}/freight`);
    expect(await price.inputValue()).toBe(saved);
    expect(await page.locator('[name="firstUnits-1"]').inputValue()).not.toBe('0');
  }));

test('[L1] freight by the piece is another form with the prices kept, and the Enter key saves', () =>
  atWork(browser, 'seller', { scripts: false, size: DESKTOP }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop}/freight`);
    const saved = await page.locator('[name="firstPrice-1"]').inputValue();
    await page.getByRole('link', { name: say('desk_freight_by_piece') }).click();
    expect(await page.getByLabel(say('desk_freight_first_pieces')).first().inputValue()).toBe('1');
    expect(await page.locator('[name="firstPrice-1"]').inputValue()).toBe(saved);
    await page.getByRole('link', { name: say('desk_freight_by_weight') }).click();
    await page.locator('[name="firstPrice-1"]').press('Enter');
    await page.waitForURL('**/freight?done=1');
  }));

async function giveRegion({ page, say }: Visit, row: string): Promise<void> {
  const region = page.getByRole('group', { name: say('desk_region_islands') });
  await region.locator('select').first().selectOption(row);
  await region.getByRole('button').click();
  await page.getByRole('status').first().waitFor();
}

async function save({ page, say }: Visit): Promise<void> {
  await page
    .getByRole('button', { name: say('desk_freight_save') })
    .last()
    .click();
}

function rateOf({ page }: Visit, provinceCode: string): Promise<string> {
  return page.locator(`[name="province-${provinceCode}"]`).inputValue();
}

/** Whether a buyer there is offered the seller's goods. */
async function delivers(): Promise<boolean> {
  const [card] = await findCards({ sellerCode: shop });
  const { product } = await askApi<{ product: { freight: { delivers: boolean } } }>(
    'query ($code: String!, $provinceCode: String!) { product(code: $code) { freight(provinceCode: $provinceCode) { delivers } } }',
    { code: card?.code, provinceCode: FAR },
  );
  return product.freight.delivers;
}
