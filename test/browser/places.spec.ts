import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf } from './visit/at-work.js';
import { DESKTOP, PHONE } from './visit/visit.js';

/** A touch target and the line below it. */
const ONE_LINE = 52;

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = `/desk/${await deskOf(browser, 'seller')}`;
}, 120_000);

afterAll(() => browser.close());

const addressesOf = (links: Locator): Promise<string[]> =>
  links.evaluateAll((each) =>
    each.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href') ?? ''),
  );

describe.each([
  ['seller', 'desk_nav_label', 13],
  ['operator', 'operator_nav_label', 14],
] as const)('the parts of the desk of the %s on a phone', (role, menuName, count) => {
  test(
    'the menu is one line, and what it leaves out lies on the first page, all of it one press away',
    () =>
      atWork(browser, role, { size: PHONE, scripts: false }, async (visit) => {
        const { page, say } = visit;
        const home = role === 'seller' ? shop : '/operator';
        await visit.open(home);
        const menu = page.getByRole('navigation', { name: say(menuName) });
        expect((await menu.boundingBox())?.height).toBeLessThan(ONE_LINE);
        const daily = await addressesOf(menu.getByRole('link'));

        await visit.open(daily[1] ?? '');
        await menu.getByRole('link', { name: say('places_more'), exact: true }).click();
        await page.waitForURL(`**${home}#all`);
        const { y = -1 } = (await page.locator('#all').boundingBox()) ?? {};
        expect(y >= 0 && y < PHONE.height).toBe(true);

        const others = (await addressesOf(page.locator('#all a'))).filter((address) => !daily.includes(address));
        expect(daily.length + others.length).toBe(count + 1);
        for (const address of others) {
          expect((await visit.open(address)).status()).toBe(200);
          expect(await menu.locator('[aria-current]:visible').innerText()).toBe(say('places_more'));
        }
      }),
    120_000,
  );
});

test('an operator at a desk has all parts in the menu', () =>
  atWork(browser, 'operator', { size: DESKTOP, scripts: false }, async (visit) => {
    await visit.open('/operator');
    const menu = visit.page.getByRole('navigation', { name: visit.say('operator_nav_label') });
    expect(await addressesOf(menu.getByRole('link'))).toHaveLength(14);
    expect(await visit.page.getByRole('link', { name: visit.say('places_more') }).count()).toBe(0);
  }));
