import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findCards, type Card } from './shop/ask-api.js';
import { productCodes, readMain, turnToTheEnd } from './visit/goods.js';
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
    by: 'price',
    choose: async ({ page, say }) => {
      await page.getByLabel(say('filter_from')).fill('20');
      await page.getByLabel(say('filter_to')).fill('￥49.90 元');
    },
    keeps: ({ price }) => Number(price.amount) >= 20 && Number(price.amount) <= 49.9,
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

/** Values of every filter that has some; the goods of the demo are known to differ in them. */
const VALUES = [
  { by: 'category', path: '/products?filters=1', choice: 'select[name=category] option[value=tea]' },
  { by: 'county', path: '/products?filters=1', choice: 'select[name=county] option[value="420325"]' },
  { by: 'village', path: '/products?county=420325', choice: 'select[name=village] option[value="420325105201"]' },
  { by: 'province', path: '/products?filters=1', choice: 'select[name=ships] option[value="650000"]' },
  { by: 'season', path: '/products?filters=1', choice: 'input[name=season]' },
  { by: 'price', path: '/products?filters=1', choice: 'select[name=price] option[value="20-49.99"]' },
  { by: 'stock', path: '/products?filters=1', choice: 'input[name=stock]' },
  { by: 'certificate', path: '/products?filters=1', choice: 'input[name=certified]' },
  { by: 'mark', path: '/products?county=420325', choice: 'input[name=mark][value=GEOGRAPHICAL_INDICATION]' },
  { by: 'mark of a search', path: '/search?q=茶&filters=1', choice: 'input[name=mark][value=ORGANIC]' },
  { by: 'province of a search', path: '/search?q=茶&stock=1', choice: 'select[name=ships] option[value="110000"]' },
] as const;

test.each(VALUES)('[B4] [B5] beside a $by stands how many goods it leaves, and so many are left', ({ path, choice }) =>
  visiting(browser, { scripts: false, size: PHONE }, async (visit) => {
    const { page, say } = visit;
    await visit.open(path);
    if (!path.includes('filters=1')) await unfold(visit, 1);
    const value = page.locator(choice);
    const isOption = choice.includes('option');
    const [, count] = /\((\d+)\)$/.exec((await (isOption ? value : value.locator('..')).innerText()).trim()) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    const select = value.locator('xpath=ancestor::select');
    if (isOption) await select.selectOption((await value.getAttribute('value')) ?? '');
    else await value.check();
    await page.getByRole('button', { name: say('filter_apply') }).click();
    expect(await readMain(page)).toContain(say('found_count', { count: count ?? '' }));
    expect((await turnToTheEnd(visit)).flat()).toHaveLength(Number(count));
  }),
);

test('[B5] a village of origin narrows the list, keeps to it in the form, and is left with its county', () =>
  visiting(browser, {}, async (visit) => {
    const { page, say } = visit;
    const villageCode = '420325105201';
    const goods = (keeps: (card: Card) => boolean): string[] =>
      all
        .filter(keeps)
        .map(({ code }) => code)
        .toSorted();
    const here = goods((card) => card.villageCode === villageCode);
    expect(here).not.toHaveLength(0);
    await visit.open('/products?county=420325');
    await unfold(visit, 1);
    await page.getByRole('combobox', { name: say('filter_village') }).selectOption(villageCode);
    await page.getByRole('button', { name: say('filter_apply') }).click();
    await page.waitForURL(`**village=${villageCode}*`);
    expect((await productCodes(page)).toSorted()).toEqual(here);

    await unfold(visit, 2);
    await page.getByRole('combobox', { name: say('filter_county') }).selectOption('420323');
    await page.getByRole('button', { name: say('filter_apply') }).click();
    await page.waitForURL('**county=420323*');
    const there = goods((card) => card.countyCode === '420323');
    expect(there).not.toHaveLength(0);
    expect((await turnToTheEnd(visit)).flat().toSorted()).toEqual(there);
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

/** A list that nothing narrows counts its filters once they are looked at. */
async function openFilter(visit: Visit): Promise<void> {
  const { page, say } = visit;
  await page
    .getByRole('main')
    .getByRole('link', { name: say('filter'), exact: true })
    .click();
  await page.getByRole('combobox', { name: say('filter_county') }).waitFor();
}

/** The form of a narrowed list lies folded; its summary says how much is chosen. */
async function unfold({ page, say }: Visit, chosen: number): Promise<void> {
  await page.getByText(say('filter_count', { count: chosen }), { exact: true }).click();
}
