import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findCards, type Card } from './shop/ask-api.js';
import { productCodes, turnToTheEnd } from './visit/goods.js';
import { DESKTOP, PHONE, visiting, type Visit } from './visit/visit.js';

let browser: Browser;
let all: readonly Card[];

beforeAll(async () => {
  browser = await launchBrowser();
  all = await findCards();
}, 60_000);

afterAll(() => browser.close());

/** What somebody does in the form, and which goods must be left. The API's own filter is not asked. */
const FILTERS: readonly {
  readonly by: string;
  readonly choose: (visit: Visit) => Promise<void>;
  readonly keeps: (card: Card) => boolean;
}[] = [
  {
    by: 'county',
    choose: async ({ page, say }) => {
      await page.getByRole('combobox', { name: say('filter_county') }).selectOption('420325');
    },
    keeps: ({ countyCode }) => countyCode === '420325',
  },
  {
    by: 'certificate',
    choose: ({ page, say }) => page.getByLabel(say('certified')).check(),
    keeps: ({ certified }) => certified,
  },
  {
    by: 'organic',
    choose: ({ page, say }) => page.getByLabel(say('mark_organic')).check(),
    keeps: ({ marks }) => marks.includes('ORGANIC'),
  },
  {
    by: 'geographical indication',
    choose: ({ page, say }) => page.getByLabel(say('mark_geographical_indication')).check(),
    keeps: ({ marks }) => marks.includes('GEOGRAPHICAL_INDICATION'),
  },
  {
    by: 'green and geographical indication together',
    choose: async ({ page, say }) => {
      await page.getByLabel(say('mark_green')).check();
      await page.getByLabel(say('mark_geographical_indication')).check();
    },
    keeps: ({ marks }) => marks.includes('GREEN') && marks.includes('GEOGRAPHICAL_INDICATION'),
  },
  {
    by: 'alleviated county and stock',
    choose: async ({ page, say }) => {
      await page.getByLabel(say('mark_alleviated_county')).check();
      await page.getByLabel(say('filter_in_stock')).check();
    },
    keeps: ({ marks, inStock }) => marks.includes('ALLEVIATED_COUNTY') && inStock,
  },
];

describe.each([
  { scripts: true, size: DESKTOP },
  { scripts: false, size: PHONE },
])('[B5] filtering at $size.width pixels, scripts: $scripts', (look) => {
  test.each(FILTERS)('by $by leaves exactly those goods', ({ choose, keeps }) =>
    visiting(browser, look, async (visit) => {
      await visit.open('/products');
      await openFilter(visit);
      await choose(visit);
      await visit.page.getByRole('button', { name: visit.say('filter_apply') }).click();
      const left = (await turnToTheEnd(visit)).flat();
      const expected = all.filter(keeps).map(({ code }) => code);
      expect(expected).not.toHaveLength(0);
      expect(left.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('[B5] a village of origin narrows the list, and the filter keeps to it', () =>
  visiting(browser, {}, async (visit) => {
    const villageCode = '420325105201';
    await visit.open(`/products?village=${villageCode}`);
    const expected = all.filter((card) => card.villageCode === villageCode).map(({ code }) => code);
    expect(expected).not.toHaveLength(0);
    expect((await productCodes(visit.page)).toSorted()).toEqual(expected.toSorted());
    await openFilter(visit);
    await visit.page.getByRole('button', { name: visit.say('filter_apply') }).click();
    expect((await productCodes(visit.page)).toSorted()).toEqual(expected.toSorted());
  }));

test('[B5] a mark whose evidence has expired is neither shown nor found', () =>
  visiting(browser, { language: 'en' }, async (visit) => {
    await visit.open('/search?q=Strawberry');
    expect(await visit.page.getByRole('main').innerText()).not.toContain(visit.say('mark_green'));
    await visit.open('/products?mark=GREEN');
    expect(await visit.page.getByRole('main').getByRole('link', { name: 'Strawberry' }).count()).toBe(0);
  }));

test('[B5] each chosen filter stands above the goods and can be taken away alone', () =>
  visiting(browser, {}, async (visit) => {
    await visit.open('/products?category=tea&mark=ORGANIC&certified=1');
    const chosen = visit.page.getByRole('list', { name: visit.say('chosen_label') }).getByRole('link');
    expect(await chosen.count()).toBe(3);
    await visit.page
      .getByRole('link', { name: visit.say('chosen_remove', { name: visit.say('mark_organic') }) })
      .click();
    expect(visit.address).toBe('/products?category=tea&certified=1');
    expect(await chosen.count()).toBe(2);
  }));

test('[B5] where nothing is left, the page says so, keeps the form open and shows the way out', () =>
  visiting(browser, {}, async (visit) => {
    await visit.open('/products?category=tea&county=420381&mark=ORGANIC&certified=1');
    expect(await productCodes(visit.page)).toEqual([]);
    expect(await visit.page.getByRole('status').innerText()).toContain(visit.say('products_empty'));
    expect(await visit.page.getByRole('combobox', { name: visit.say('filter_county') }).isVisible()).toBe(true);
    await visit.page
      .getByRole('status')
      .getByRole('link', { name: visit.say('products_empty_all') })
      .click();
    expect((await productCodes(visit.page)).length).toBeGreaterThan(20);
  }));

/** The form lies folded; its summary says how much is chosen. */
async function openFilter({ page, say }: Visit): Promise<void> {
  await page
    .locator('summary')
    .filter({ hasText: say('filter') })
    .click();
}
