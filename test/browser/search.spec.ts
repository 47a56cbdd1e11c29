import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi, findCards, type Card } from './shop/ask-api.js';
import { productCodes, readMain } from './visit/goods.js';
import { untilSame } from './visit/until.js';
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

test('[B4] a typing error: what was meant is shown at once, and what was typed is a step away, with help', () =>
  visiting(browser, {}, async (visit) => {
    const { page, say } = visit;
    const [typed, meant] = ['黑目耳', '黑木耳'];
    const fungus = codesOf((await findCards()).filter(({ title }) => title.includes('木耳')));
    await visit.open('/');
    await search(visit, typed);
    expect(await readMain(page)).toContain(say('search_corrected', { typed, meant }));
    expect((await productCodes(page)).toSorted()).toEqual(fungus);
    expect(await page.getByRole('searchbox').inputValue()).toBe(typed);

    await page.getByRole('link', { name: say('search_as_typed', { typed }) }).click();
    await page.waitForURL('**exact=1*');
    expect(await readMain(page)).toContain(say('search_empty'));
    expect(await productCodes(page)).toEqual([]);
    await chip(visit, `${meant} (${fungus.length})`).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === meant && !searchParams.has('exact'));
    expect((await productCodes(page)).toSorted()).toEqual(fungus);

    for (const [name, address] of [
      [await shelfName('dried-mushrooms'), '/products?category=dried-mushrooms'],
      [say('search_in_season'), '/products?season=1'],
    ] as const) {
      await visit.open(`/search?q=${encodeURIComponent(typed)}&exact=1`);
      await chip(visit, name).click();
      await page.waitForURL(`**${address}`);
      expect(await productCodes(page)).not.toHaveLength(0);
    }
  }));

test.each([{ scripts: true }, { scripts: false }])(
  '[B4] goods that lie elsewhere: each way to them says how many there are, and leads there (%j)',
  (look) =>
    visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      const countyCode = '420325';
      const cards = await findCards();
      const walnuts = cards.filter(({ title }) => title.includes('核桃'));
      const near = walnuts.filter((card) => card.countyCode === countyCode);
      expect(walnuts.length).toBeGreaterThan(near.length);
      expect(near).not.toHaveLength(0);
      const villages = new Set(walnuts.map(({ villageCode }) => villageCode));
      const other = cards.find((card) => card.countyCode === countyCode && !villages.has(card.villageCode));
      for (const [without, expected, left] of [
        ['filter_county', walnuts, ['q']],
        ['filter_one_village', near, ['q', 'county']],
      ] as const) {
        await visit.open(`/search?q=${encodeURIComponent('核桃')}&county=${countyCode}&village=${other?.villageCode}`);
        expect(await readMain(page)).toContain(say('search_wider'));
        await chip(visit, `${say('search_without', { name: say(without) })} (${expected.length})`).click();
        await page.waitForURL(({ searchParams }) => !searchParams.has('village'));
        expect([...new URL(page.url()).searchParams.keys()]).toEqual(left);
        expect(await readMain(page)).toContain(say('found_count', { count: String(expected.length) }));
        expect((await productCodes(page)).toSorted()).toEqual(codesOf(expected));
      }
    }),
);

test('[B4] what was found stands in the order that is asked for', () =>
  visiting(browser, { size: DESKTOP, scripts: false }, async (visit) => {
    const { page, say } = visit;
    const orders = page.getByRole('navigation', { name: say('sort_label') });
    const press = async (name: string): Promise<void> => {
      const link = orders.getByRole('link', { name, exact: true });
      const there = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
      await link.click();
      await page.waitForURL(there);
      expect(await link.getAttribute('aria-current')).toBe('true');
    };
    await visit.open(`/search?q=${encodeURIComponent('香菇')}`);
    const newest = (await findCards()).filter(({ title }) => /香菇|花菇/.test(title));
    const named = newest.filter(({ title }) => title.includes('香菇'));
    const ofAnotherName = newest.filter((card) => !named.includes(card));
    expect([named.length > 1, ofAnotherName.length > 0]).toEqual([true, true]);
    const cheapest = newest.toSorted((a, b) => Number(a.price.amount) - Number(b.price.amount));
    for (const [name, expected] of [
      ['sort_price_low', cheapest],
      ['sort_price_high', cheapest.toReversed()],
      ['sort_newest', newest],
      ['sort_relevance', [...named, ...ofAnotherName]],
    ] as const) {
      await press(say(name));
      expect([name, await productCodes(page)]).toEqual([name, expected.map(({ code }) => code)]);
    }
    await press(say('sort_sold'));
    // Others buy meanwhile.
    await untilSame(async () => {
      await page.reload();
      const codes = await productCodes(page);
      return { figures: codes, lists: (await findBySold()).filter((code) => codes.includes(code)) };
    });
    expect(await productCodes(page)).toHaveLength(newest.length);
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

const chip = ({ page }: Visit, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });

const codesOf = (cards: readonly Card[]): string[] => cards.map(({ code }) => code).toSorted();

async function shelfName(shelf: string): Promise<string> {
  const { categories } = await askApi<{ categories: { code: string; name: string }[] }>(`{ categories { code name } }`);
  return categories.find(({ code }) => code === shelf)?.name ?? '';
}

/** All goods of the shop, as its own list has them in this order. */
async function findBySold(): Promise<string[]> {
  const query = `{ products(sort: SOLD, first: 100) { nodes { code } } }`;
  const { products } = await askApi<{ products: { nodes: { code: string }[] } }>(query);
  return products.nodes.map(({ code }) => code);
}
