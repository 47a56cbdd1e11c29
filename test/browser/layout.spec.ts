import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { HELP_PHONE } from '../support/test-variables.js';
import { throughAllPages } from './visit/all-pages.js';
import { findOverflow, findSmall } from './visit/measure.js';
import { PHONE } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each(['zh-CN', 'en'] as const)('on a phone of 360 pixels, in %s', (language) => {
  test.each([
    ['as it is', 360],
    ['at 200 % zoom', 180],
  ])('[X15] no page scrolls sideways %s', async (_zoom, width) => {
    const wide: string[] = [];
    await throughAllPages(browser, { language, size: { width, height: 740 } }, async ({ page }, { name }) => {
      const overflow = await findOverflow(page);
      if (overflow.by > 0) wide.push(`${name}: ${overflow.by} pixels ${overflow.from}`);
    });
    expect(wide).toEqual([]);
  });

  test('[X15] what is mainly pressed is at least 48 pixels high', async () => {
    const small: string[] = [];
    await throughAllPages(browser, { language, size: PHONE }, async ({ page }, { name }) => {
      small.push(...(await findSmall(page)).map((each) => `${name}: ${each}`));
    });
    expect(small).toEqual([]);
  });
});

test('[N18] every page names the number of those who help, and a press dials it', async () => {
  const without: string[] = [];
  await throughAllPages(browser, { scripts: false }, async ({ page }, { name }) => {
    const number = page.getByRole('contentinfo').getByRole('link', { name: HELP_PHONE, exact: true });
    const dials = (await number.count()) === 1 ? await number.getAttribute('href') : undefined;
    if (dials !== 'tel:07190123456') without.push(`${name}: ${dials}`);
  });
  expect(without).toEqual([]);
});

test('no picture is drawn out of shape, and each has its place before it comes', async () => {
  const bent: string[] = [];
  await throughAllPages(browser, { size: PHONE }, async ({ page }, { name }) => {
    const found = await page
      .locator('img')
      .evaluateAll((pictures) =>
        pictures
          .filter((picture) => !picture.hasAttribute('width') || !picture.hasAttribute('height'))
          .map((picture) => picture.outerHTML.slice(0, 120)),
      );
    bent.push(...found.map((each) => `${name}: ${each}`));
  });
  expect(bent).toEqual([]);
});
