import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findCards } from './shop/ask-api.js';
import { productCodes, turnToTheEnd } from './visit/goods.js';
import { DESKTOP, visiting } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

test.each(['NEWEST', 'PRICE_LOW', 'PRICE_HIGH'])(
  'turning pages to the end shows every product once, and back the same pages again (%s)',
  (sort) =>
    visiting(browser, { scripts: false }, async (visit) => {
      const { page, say } = visit;
      await visit.open(sort === 'NEWEST' ? '/products' : `/products?sort=${sort}`);
      const forth = await turnToTheEnd(visit);
      const all = await findCards();
      expect(forth.flat().toSorted()).toEqual(all.map(({ code }) => code).toSorted());
      expect(forth.length).toBeGreaterThan(2);
      await page.getByRole('link', { name: say('pager_previous') }).click();
      expect(await productCodes(page)).toEqual(forth.at(-2));
      await page.getByRole('link', { name: say('pager_previous') }).click();
      expect(await productCodes(page)).toEqual(forth.at(-3));
    }),
);

test.each([
  ['sort_price_low', 1],
  ['sort_price_high', -1],
] as const)('%s orders all pages by the price on the card', (sort, direction) =>
  visiting(browser, { size: DESKTOP }, async (visit) => {
    await visit.open('/products');
    await visit.page.getByRole('link', { name: visit.say(sort) }).click();
    const codes = (await turnToTheEnd(visit)).flat();
    const prices = new Map((await findCards()).map(({ code, price }) => [code, Number(price.amount)]));
    const shown = codes.map((code) => prices.get(code) ?? Number.NaN);
    expect(shown).toEqual(shown.toSorted((a, b) => (a - b) * direction));
  }),
);

test('the villages of a county can be turned through to the last', () =>
  visiting(browser, {}, async (visit) => {
    const { page, say } = visit;
    await visit.open('/villages?county=420302');
    const links = page.getByRole('main').locator('ul a[href^="/villages/"]');
    const seen = new Set<string>();
    const next = page.getByRole('link', { name: say('pager_next') });
    for (let turns = 0; turns < 20; turns++) {
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const address of addresses) if (address.includes('/420302')) seen.add(address);
      if ((await next.count()) === 0) break;
      await next.click();
    }
    const count = await page
      .getByRole('navigation', { name: say('filter_county') })
      .locator('[aria-current]')
      .innerText();
    expect(seen.size).toBe(Number(/\d+/.exec(count)?.[0]));
  }));
