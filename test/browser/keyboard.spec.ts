import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findPages, type ShopPage } from './visit/pages.js';
import { DESKTOP, visiting } from './visit/visit.js';

let browser: Browser;
let pages: readonly ShopPage[];

beforeAll(async () => {
  browser = await launchBrowser();
  pages = (await findPages()).filter(({ isPrivate }) => !isPrivate);
}, 60_000);

afterAll(() => browser.close());

const KINDS = ['front', 'list-narrowed', 'product', 'villages-of-county', 'seller', 'sign-in', 'not-there'];

describe.each(KINDS)('[X15] with the keyboard alone, on the page %s', (name) => {
  test('the first stop leads past the menu, each stop is visible, and every control is one', () =>
    visiting(browser, { size: DESKTOP }, async ({ page, say }) => {
      await page.goto(pages.find((each) => each.name === name)?.path ?? '');
      // Whatever lies folded is opened, so that what is in it can be reached.
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      const controls = await countControls(page);
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe(say('skip_to_content'));

      const stops = new Set<string>();
      const unseen: string[] = [];
      for (let presses = 0; presses < controls + 5; presses++) {
        const stop = await describeFocus(page);
        if (stop === undefined) break;
        stops.add(stop.place);
        if (!stop.isVisible) unseen.push(stop.html);
        await page.keyboard.press('Tab');
      }
      expect(unseen).toEqual([]);
      expect(stops.size).toBe(controls);
    }));
});

test('[X15] the link past the menu moves to the content', () =>
  visiting(browser, {}, async ({ page }) => {
    await page.goto('/products');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').evaluate((element) => element.tagName)).toBe('MAIN');
  }));

test('[X15] a search and a filter can be sent with the keyboard', () =>
  visiting(browser, { scripts: false }, async ({ page, say }) => {
    await page.goto('/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('木耳');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?*');
    await page.goto('/products');
    await page
      .getByRole('main')
      .getByRole('link', { name: say('filter'), exact: true })
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/products?filters=1');
    await page.getByLabel(say('mark_organic')).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/products?*mark=ORGANIC*');
  }));

function countControls(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [
        // The buttons of one choice are one stop, at the chosen one.
        ...document.querySelectorAll(
          'a[href], button, input:not([type=hidden], [type=radio]), input:checked[type=radio], select, summary',
        ),
      ].filter((element) => element.checkVisibility()).length,
  );
}

/** Where the focus is: a number for the place, and whether somebody sees that it is there. */
function describeFocus(page: Page): Promise<{ place: string; isVisible: boolean; html: string } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const drawsRing = (style: CSSStyleDeclaration): boolean =>
      style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    // A card shows the ring around all of itself, which its link covers with a pseudo-element.
    const rings = [getComputedStyle(element), getComputedStyle(element, '::after')].filter(drawsRing);
    const { width, height } = element.getBoundingClientRect();
    return {
      place: String([...document.querySelectorAll('*')].indexOf(element)),
      isVisible: rings.length > 0 && width > 0 && height > 0,
      html: element.outerHTML.slice(0, 200),
    };
  });
}
