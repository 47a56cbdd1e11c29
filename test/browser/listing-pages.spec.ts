import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf } from './visit/at-work.js';
import { approve, codeOf, fillListing, listGoods, openReview, submitButton, writeNoPhoto } from './visit/listing.js';
import { lookOver } from './visit/look-over.js';
import { keepWhole } from './visit/picture.js';
import { findViolations } from './visit/violations.js';
import { DESKTOP, PHONE } from './visit/visit.js';

/** What web.md gives to pages of sellers, and to the one with a script. */
const MOST_BYTES = 20 * 1024;
const MOST_SCRIPT_BYTES = 60 * 1024;
const OPERATOR_BYTES = 40 * 1024;
const TEXT_PIXELS = 18;

let browser: Browser;
let shop: string;
let sold: string;
let waiting: string;
let review: string;
const title = `鹿茸菇${randomInt(100_000, 999_999)}`;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    sold = await listGoods(visit, shop, { title, price: '128' });
  });
  await approve(browser, title);
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop}/products/${sold}/words`);
    await page.getByLabel(say('listing_title'), { exact: true }).fill(`${title}干货`);
    await page.getByRole('button', { name: say('listing_submit_change') }).click();
    await page.waitForURL('**?done=changed');
    waiting = await listGoods(visit, shop, { title: `${title}新`, price: '30', packAmount: '1' }).catch(() => '');
    if (waiting === '') {
      await page.locator('button[name=confirmed]').click();
      await page.waitForURL('**/products/*?done=listed');
      waiting = codeOf(visit);
    }
  });
  await atWork(browser, 'operator', {}, async (visit) => {
    await openReview(visit, `${title}干货`);
    review = visit.address;
  });
}, 180_000);

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: PHONE, dark: false, axe: 'all' },
  { language: 'en', size: PHONE, dark: false, axe: 'nothing' },
  { language: 'zh-CN', size: DESKTOP, dark: false, axe: 'all' },
  { language: 'zh-CN', size: PHONE, dark: true, axe: 'contrast' },
] as const)('[X15] [S7] [S13] the pages of listing ($language, $size.width pixels, dark: $dark)', (look) => {
  test('are light, fit the screen and the finger, and read well for weak eyes', async () => {
    const faults: string[] = [];
    const suffix = `${look.size === PHONE ? 'phone' : 'desktop'}-${look.language}${look.dark ? '-dark' : ''}`;
    await atWork(browser, 'seller', look, async (visit) => {
      for (const [name, path] of sellerPages()) {
        const standard = { mostBytes: MOST_BYTES, mostScriptBytes: MOST_SCRIPT_BYTES, axe: look.axe, strong: true };
        faults.push(...(await lookOver(visit, `${name}-${suffix}`, path, standard)));
      }
    });
    await atWork(browser, 'operator', look, async (visit) => {
      for (const [name, path] of [
        ['operator-listings', '/operator/listings'],
        ['operator-listing', review],
        ['operator-listing-preview', `${review}/preview`],
      ] as const) {
        const standard = { mostBytes: OPERATOR_BYTES, axe: look.axe, strong: false };
        faults.push(...(await lookOver(visit, `${name}-${suffix}`, path, standard)));
      }
    });
    expect(faults).toEqual([]);
  }, 240_000);
});

test.each([PHONE, DESKTOP])('[X15] [S7] a refused form of goods has no violation ($width pixels)', (size) =>
  atWork(browser, 'seller', { size }, async (visit) => {
    const { page } = visit;
    await fillListing(visit, shop, { title: '', price: 'x', photo: writeNoPhoto() });
    await submitButton(visit).click();
    await page.getByRole('alert').waitFor();
    await keepWhole(visit.page, `listing-no-photo-${size.width}`);
    expect(await findViolations(page)).toEqual([]);
    await fillListing(visit, shop, { title: '', price: 'x' });
    await submitButton(visit).click();
    await page.getByRole('alert').waitFor();
    await keepWhole(visit.page, `listing-refused-${size.width}`);
    expect(await findViolations(page)).toEqual([]);
  }),
);

test('[S7] what a seller reads on the pages of goods is at least 18 pixels high', () =>
  atWork(browser, 'seller', {}, async ({ page }) => {
    for (const [name, path] of sellerPages().filter(([each]) => !each.endsWith('preview'))) {
      await page.goto(path);
      const sizes = await page
        .locator('main p, main li, main dd, main label')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.checkVisibility() && !element.closest('.hidden, .small, nav'))
            .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
        );
      expect([name, Math.min(...sizes)]).toEqual([name, TEXT_PIXELS]);
    }
  }));

function sellerPages(): [name: string, path: string][] {
  const home = `/desk/${shop}/products`;
  return [
    ['listings', home],
    ['listings-none', `${home}?state=WITHDRAWN`],
    ['listing-new', `${home}/new`],
    ['listing-sold', `${home}/${sold}`],
    ['listing-waiting', `${home}/${waiting}?done=listed`],
    ['listing-words', `${home}/${sold}/words`],
    ['listing-marks', `${home}/${sold}/marks`],
    ['listing-preview', `${home}/${sold}/preview`],
  ];
}
