import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { sessionOfMember } from './visit/all-pages.js';
import { findPages, type ShopPage } from './visit/pages.js';
import { visiting } from './visit/visit.js';
import { weigh, type Weight } from './visit/weigh.js';

/** One first window of TCP: ten segments of 1,460 bytes, less what the headers take. */
const FIRST_WINDOW_BYTES = 14 * 1024;
const MOST_SCRIPT_BYTES = 35 * 1024;
const MOST_REQUESTS = 3;
/** What web.md gives to pages that are no shop window. */
const OTHER_BYTES = 20 * 1024;
const SHOP_WINDOWS = ['front', 'list', 'product'];

let browser: Browser;
const weights = new Map<ShopPage, Weight>();

beforeAll(async () => {
  browser = await launchBrowser();
  for (const shopPage of await findPages()) {
    // A first visit: nothing is kept from the page before.
    await visiting(browser, {}, async (visit) => {
      if (shopPage.isPrivate) await visit.context.addCookies(await sessionOfMember(browser));
      weights.set(shopPage, await weigh(visit, shopPage));
    });
  }
  console.table(Object.fromEntries([...weights].map(([{ name }, weight]) => [name, { ...weight }])));
}, 120_000);

afterAll(() => browser.close());

test.each(SHOP_WINDOWS)('[B24] the %s page fits into the first window of TCP, HTML and CSS together', (name) => {
  const weight = weightOf(name);
  expect(weight.htmlCssBytes).toBeLessThanOrEqual(FIRST_WINDOW_BYTES);
});

test('[B24] every other page stays below 20 KB', () => {
  const heavy = [...weights].filter(([, { htmlCssBytes }]) => htmlCssBytes > OTHER_BYTES);
  expect(heavy.map(([{ name }, { htmlCssBytes }]) => `${name}: ${htmlCssBytes}`)).toEqual([]);
});

test('[B24] no page needs a script or carries more than 35 KB of them', () => {
  expect([...weights.values()].filter(({ jsBytes }) => jsBytes > MOST_SCRIPT_BYTES)).toEqual([]);
});

test('[B24] every page can be read after three requests', () => {
  const chatty = [...weights].filter(([, { requests }]) => requests > MOST_REQUESTS);
  expect(chatty.map(([{ name }, { requests }]) => `${name}: ${requests}`)).toEqual([]);
});

test('[B24] a picture on a card is at most 30 KB on a phone', () => {
  expect(weightOf('list').largestPictureBytes).toBeLessThanOrEqual(30 * 1024);
  expect(weightOf('front').largestPictureBytes).toBeLessThanOrEqual(30 * 1024);
});

function weightOf(name: string): Weight {
  const [, weight] = [...weights].find(([shopPage]) => shopPage.name === name) ?? [];
  if (weight === undefined) throw new Error(`${name} was not weighed`);
  return weight;
}
