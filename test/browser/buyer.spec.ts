import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi, findCards, type Card } from './shop/ask-api.js';
import { productCodes, readMain } from './visit/goods.js';
import { LOOKS, visiting, type Visit } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each(LOOKS)('a buyer looks around ($name)', (look) => {
  test('from the front page by shelf, county and mark to goods, their village, their seller, and back', () =>
    visiting(browser, look, async (visit) => {
      await visit.open('/');
      const product = await narrowToOne(visit, look.language);
      await visit.page.getByRole('main').getByRole('link', { name: product.title }).click();
      await lookAtProduct(visit, product);
      await visitVillageAndSeller(visit, product);
    }));
});

/** Front page, shelf, filter: the goods that are left, checked against what the API knows. */
async function narrowToOne({ page, say }: Visit, language: string): Promise<Card> {
  const marked = await findCards({ marks: ['GEOGRAPHICAL_INDICATION'] }, language);
  const product = marked.find(({ certified }) => certified);
  if (product === undefined) throw new Error('No marked goods with a certificate.');
  const { categories } = await askApi<{ categories: { code: string; name: string }[] }>(
    '{ categories { code name } }',
    {},
    language,
  );
  const shelf = categories.find(({ code }) => code === product.categoryCode)?.name ?? '';

  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${shelf} \\d+$`) })
    .click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(shelf);
  await page.getByText(say('filter_count', { count: 1 })).click();
  // Beside each county stands how many of these goods come from there.
  await page.getByRole('combobox', { name: say('filter_county') }).selectOption(product.countyCode);
  await page.getByLabel(say('mark_geographical_indication')).check();
  await page.getByRole('button', { name: say('filter_apply') }).click();

  const expected = marked.filter(
    ({ categoryCode, countyCode }) => categoryCode === product.categoryCode && countyCode === product.countyCode,
  );
  expect(await productCodes(page)).toEqual(expected.map(({ code }) => code));
  expect(await page.getByText(say('filter_count', { count: 3 })).count()).toBe(1);
  return product;
}

/** All that a product page promises is on it, and one of its packs is chosen. */
async function lookAtProduct({ page, say }: Visit, product: Card): Promise<void> {
  await page.waitForURL(`**/products/${product.code}`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(product.title);
  const text = await readMain(page);
  for (const key of ['product_origin', 'product_seller', 'product_description', 'marks_title', 'certificates_title']) {
    expect(text).toContain(say(key));
  }
  expect(text).toContain(say('price_per_500g', { price: '' }).trim());
  expect(text).toContain(yuan(product.price.amount));
  expect(text).toMatch(returnPromise(say));
  expect(await page.getByRole('main').locator('time').first().getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(await page.getByRole('main').getByRole('img').first().getAttribute('alt')).not.toBe('');

  const packs = page.getByRole('group', { name: say('variants_label') }).getByRole('radio');
  expect(await packs.count()).toBeGreaterThan(0);
  expect(await packs.and(page.locator(':checked')).count()).toBe(1);
}

async function visitVillageAndSeller({ page }: Visit, product: Card): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('link', { name: product.villageName }).click();
  await page.waitForURL(`**/villages/${product.villageCode}`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(product.villageName);
  expect(await productCodes(page)).toContain(product.code);

  await main.getByRole('link', { name: product.sellerName }).first().click();
  await page.waitForURL(`**/sellers/${product.sellerCode}`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(product.sellerName);
  expect(await productCodes(page)).toContain(product.code);

  await page.goBack();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(product.villageName);
  await page.goBack();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(product.title);
}

/** One of the three classes of return is promised in words. */
function returnPromise(say: Visit['say']): RegExp {
  const titles = ['return_seven_day_title', 'return_fresh_title', 'return_confirm_title'].map((key) => say(key));
  return new RegExp(titles.join('|'));
}

const yuan = (amount: string): string => `¥${amount.replace(/\.00$/, '')}`;
