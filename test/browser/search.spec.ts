import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { productCodes, readMain } from './visit/goods.js';
import { DESKTOP, LOOKS, visiting, type Visit } from './visit/visit.js';

const ODD_TEXTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><b>厚</b>',
  '🍄🍄🍄',
  "'; drop table x; --",
  '%',
  '_',
  '\\',
  '１２３',
  'א\u202eב',
  '\u0000\u0007',
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

async function search({ page, say }: Visit, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: say('search_label') }).fill(text);
  await page
    .getByRole('button', { name: say('search_button') })
    .first()
    .click();
  await page.waitForURL('**/search?*');
}

test.each(LOOKS)('[B4] a word of the title finds its goods ($name)', (look) =>
  visiting(browser, look, async (visit) => {
    await visit.open('/');
    await search(visit, look.language === 'en' ? 'Shiitake' : '香菇');
    const titles = await visit.page.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(titles.length).toBeGreaterThan(2);
    expect(titles[0]).toContain(look.language === 'en' ? 'Shiitake' : '香菇');
    expect(await visit.page.getByRole('searchbox').inputValue()).toBe(look.language === 'en' ? 'Shiitake' : '香菇');
  }),
);

test.each([
  ['a word inside a longer one', '木耳', '黑木耳'],
  ['two words, both of which must be there', '武当 茶', '茶'],
  ['full-width letters and spaces around', '　木耳　', '黑木耳'],
])('[B4] %s', (_what, text, found) =>
  visiting(browser, { size: DESKTOP, scripts: false }, async (visit) => {
    await visit.open('/products');
    await search(visit, text);
    expect(await productCodes(visit.page)).not.toHaveLength(0);
    expect(await visit.page.getByRole('heading', { level: 3 }).first().innerText()).toContain(found);
  }),
);

test('[B5] the filters of a search say what each of them leaves, once they are looked at', () =>
  visiting(browser, { size: DESKTOP, scripts: false }, async (visit) => {
    const main = visit.page.getByRole('main');
    await visit.open(`/search?q=${encodeURIComponent('木耳')}`);
    expect(await main.locator('select').count()).toBe(0);
    await main.getByRole('link', { name: visit.say('filter'), exact: true }).click();
    const counties = main.locator('select[name="county"]');
    expect(await counties.isVisible()).toBe(true);
    const noted = (await counties.locator('option').allInnerTexts()).map((text) => /^(.+) \((\d+)\)$/.exec(text));
    const [county] = noted.filter((note) => note !== null && note[2] !== '0');
    await counties.selectOption({ label: county?.[0] ?? '' });
    await main.getByRole('button', { name: visit.say('filter_apply') }).click();
    await visit.page.waitForURL('**/search?*county=*');
    expect(await readMain(visit.page)).toContain(visit.say('found_count', { count: county?.[2] ?? '' }));
    expect(await counties.isVisible()).toBe(false);
  }));

test('[B4] nothing found: the page says so and shows the way to all goods', () =>
  visiting(browser, {}, async (visit) => {
    await visit.open('/');
    await search(visit, '潜水艇');
    expect(await readMain(visit.page)).toContain(visit.say('search_empty'));
    expect(await visit.page.getByRole('searchbox').inputValue()).toBe('潜水艇');
    await visit.page
      .getByRole('main')
      .getByRole('link', { name: visit.say('products_empty_all') })
      .click();
    expect(visit.address).toBe('/products');
  }));

test('an empty search offers the shelves', () =>
  visiting(browser, {}, async (visit) => {
    await visit.open('/');
    await search(visit, '   ');
    expect(await visit.page.getByRole('main').locator('a[href^="/products?category="]').count()).toBeGreaterThan(5);
  }));

test('whatever is typed is text like any other', () =>
  visiting(browser, {}, async (visit) => {
    let spoke = false;
    visit.page.on('dialog', () => (spoke = true));
    for (const text of ODD_TEXTS) {
      const response = await visit.open(`/search?q=${encodeURIComponent(text)}`);
      expect({ text, status: response.status() }).toEqual({ text, status: 200 });
      expect(await visit.page.getByRole('main').locator('script, img[src="x"], h1 b').count()).toBe(0);
    }
    expect(spoke).toBe(false);
  }));

test('HTML in the search box is shown as it was typed', () =>
  visiting(browser, {}, async (visit) => {
    await visit.open('/');
    await search(visit, '<b>茶</b>');
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toContain('<b>茶</b>');
    expect(await visit.page.getByRole('searchbox').inputValue()).toBe('<b>茶</b>');
  }));

test('a query of 5,000 characters is cut, and the page says so', () =>
  visiting(browser, {}, async (visit) => {
    const response = await visit.open(`/search?q=${encodeURIComponent('茶'.repeat(1000))}${'a'.repeat(4000)}`);
    expect(response.status()).toBe(200);
    expect(await readMain(visit.page)).toContain(visit.say('search_cut'));
  }));
