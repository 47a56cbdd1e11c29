import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { throughAllPages } from './visit/all-pages.js';
import { PHONE } from './visit/visit.js';

const TOUCH_PIXELS = 48;

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
      const overflow = await page.evaluate(() => ({
        by: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        from: [...document.querySelectorAll('main *, header *, footer *')]
          .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((element) => element.outerHTML.slice(0, 80)),
      }));
      if (overflow.by > 0) wide.push(`${name}: ${overflow.by} pixels ${overflow.from[0]}`);
    });
    expect(wide).toEqual([]);
  });

  test('[X15] what is mainly pressed is at least 48 pixels high', async () => {
    const small: string[] = [];
    await throughAllPages(browser, { language, size: PHONE }, async ({ page }, { name }) => {
      const low = await page
        .locator('button, input:not([type=hidden], [type=checkbox]), select, summary, header a, footer nav a, nav a')
        .evaluateAll((elements, least) => {
          const heights = elements
            .filter((element) => element.checkVisibility() && !element.closest('p, dd'))
            .map((element) => ({ height: element.getBoundingClientRect().height, html: element.outerHTML }));
          return heights
            .filter(({ height }) => height < least)
            .map(({ height, html }) => `${height} ${html.slice(0, 120)}`);
        }, TOUCH_PIXELS);
      small.push(...low.map((each) => `${name}: ${each}`));
    });
    expect(small).toEqual([]);
  });
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
