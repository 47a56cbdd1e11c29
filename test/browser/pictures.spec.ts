import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { throughAllPages } from './visit/all-pages.js';
import { keepPicture, keepWhole, seeAllPictures } from './visit/picture.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

/** Those of the README, made anew by `PICTURES=keep npm run test:browser`. */
const keptFolder = join(import.meta.dirname, '../../docs/screenshots');
const KEPT = ['front', 'list', 'product', 'seller'];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each([
  { name: 'phone', size: PHONE },
  { name: 'desktop', size: DESKTOP },
])('on a $name', ({ name: device, size }) => {
  test('every page is drawn, each of its pictures came, and a screenshot shows it', async () => {
    const missing: string[] = [];
    await throughAllPages(browser, { size }, async ({ page }, { name }) => {
      missing.push(...(await seeAllPictures(page)).map((address) => `${name}: ${address}`));
      await keepWhole(page, `${name}-${device}`);
      if (process.env['PICTURES'] === 'keep' && KEPT.includes(name)) {
        await keepPicture(page, join(keptFolder, `${name}-${device}.webp`));
      }
    });
    expect(missing).toEqual([]);
  }, 120_000);
});

test.each(['front', 'list', 'product', 'sign-in'])('the dark scheme is dark (%s)', (name) =>
  visiting(browser, { dark: true }, async (visit) => {
    const path = { front: '/', list: '/products', product: '/products', 'sign-in': '/sign-in' }[name] ?? '/';
    await visit.open(path);
    if (name === 'product') await visit.page.getByRole('main').locator('a[href^="/products/"]').first().click();
    expect(await brightnessOfPaper(visit.page)).toBeLessThan(60);
    await seeAllPictures(visit.page);
    await keepWhole(visit.page, `${name}-phone-dark`);
  }),
);

test.each(['/', '/products'])('printed, %s leaves out what cannot be pressed on paper', (path) =>
  visiting(browser, { size: DESKTOP }, async (visit) => {
    await visit.open(path);
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.page.getByRole('banner').isVisible()).toBe(false);
    expect(await visit.page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    const name = path === '/' ? 'front' : path.slice(1);
    await keepWhole(visit.page, `${name}-print`);
  }),
);

test('a refused form and an English page are drawn too', () =>
  visiting(browser, { language: 'en' }, async (visit) => {
    await visit.open('/');
    await seeAllPictures(visit.page);
    await keepWhole(visit.page, 'front-phone-en');
    await visit.open('/sign-in');
    await visit.page.getByLabel(visit.say('phone_label')).fill('12');
    await visit.page.getByRole('button', { name: visit.say('sign_in_send_code') }).click();
    await visit.page.getByRole('alert').waitFor();
    await keepWhole(visit.page, 'sign-in-refused-phone-en');
  }));

/** 0 is black, 255 is white. */
async function brightnessOfPaper(page: Parameters<typeof seeAllPictures>[0]): Promise<number> {
  const colour = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const parts = colour.match(/\d+/g)?.slice(0, 3).map(Number) ?? [255];
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
