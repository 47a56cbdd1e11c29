import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf, orderPaid, packsOf, type PaidOrder } from './visit/at-work.js';
import { lookOver } from './visit/look-over.js';
import { keepWhole } from './visit/picture.js';
import { DESKTOP, PHONE } from './visit/visit.js';

/** What web.md gives to pages of sellers. */
const MOST_BYTES = 20 * 1024;
/** What web.md lets a page of the shop have where it improves something. */
const MOST_SCRIPT_BYTES = 35 * 1024;
const TEXT_PIXELS = 18;

let browser: Browser;
let shop: string;
let order: PaidOrder;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
  const [one, other] = await packsOf(shop);
  if (one === undefined) throw new Error('The shop sells nothing.');
  await orderPaid([{ pack: one, quantity: 1 }]);
  order = await orderPaid([
    { pack: one, quantity: 2 },
    { pack: other ?? one, quantity: 1 },
  ]);
}, 120_000);

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: PHONE, dark: false, axe: 'all' },
  { language: 'en', size: PHONE, dark: false, axe: 'nothing' },
  { language: 'zh-CN', size: DESKTOP, dark: false, axe: 'all' },
  { language: 'zh-CN', size: PHONE, dark: true, axe: 'contrast' },
] as const)('[X15] the pages of a seller ($language, $size.width pixels, dark: $dark)', (look) => {
  test('are light, fit the screen and the finger, and read well for weak eyes', async () => {
    const faults: string[] = [];
    await atWork(browser, 'seller', look, async (visit) => {
      const suffix = `${look.size === PHONE ? 'phone' : 'desktop'}-${look.language}${look.dark ? '-dark' : ''}`;
      for (const [name, path] of pages()) {
        // The start of the desk says what is still on this phone, and sends it.
        const mostScriptBytes = name === 'desk' ? MOST_SCRIPT_BYTES : 0;
        const standard = { mostBytes: MOST_BYTES, mostScriptBytes, axe: look.axe, strong: true };
        faults.push(...(await lookOver(visit, `${name}-${suffix}`, path, standard)));
      }
    });
    expect(faults).toEqual([]);
  }, 240_000);
});

test('what a seller reads is at least 18 pixels high', () =>
  atWork(browser, 'seller', {}, async ({ page }) => {
    for (const [name, path] of pages()) {
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

describe('[S23] the packing list on paper', () => {
  test.each([
    ['a sheet of A4', { width: '210mm', height: '297mm' }],
    ['a strip of 80 mm', { width: '80mm', height: '200mm' }],
  ])('shows the boxes, the pieces and no frame of the shop: %s', (_paper, size) =>
    atWork(browser, 'seller', { scripts: false, size: DESKTOP }, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop}/packing-list`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      expect(await page.getByRole('navigation', { name: say('desk_nav_label') }).isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: order.sellerOrderCode }).isVisible()).toBe(true);
      expect(await page.locator('.box').count()).toBeGreaterThan(3);
      const broken = await page
        .locator('ol > li')
        .evaluateAll((orders) => orders.filter((each) => getComputedStyle(each).breakInside !== 'avoid').length);
      expect(broken).toBe(0);
      const paper = await page.pdf({ ...size, margin: { top: '8mm', bottom: '8mm', left: '6mm', right: '6mm' } });
      expect(paper.length).toBeGreaterThan(1000);
      await page.setViewportSize({ width: _paper === 'a sheet of A4' ? 748 : 257, height: 800 });
      await keepWhole(page, `packing-list-${size.width}`);
    }),
  );
});

function pages(): [name: string, path: string][] {
  const home = `/desk/${shop}`;
  const here = `${home}/orders/${order.sellerOrderCode}`;
  return [
    ['desk', home],
    ['desk-orders', `${home}/orders`],
    ['desk-orders-none', `${home}/orders?tab=done`],
    ['desk-order', here],
    ['desk-order-refuse', `${here}/refuse`],
    ['desk-order-label', `${here}/label`],
    ['desk-packing-list', `${home}/packing-list`],
    ['desk-money', `${home}/money`],
    ['desk-money-pending', `${home}/money/pending`],
    ['desk-freight', `${home}/freight`],
    ['desk-second-factor', '/desk/second-factor'],
  ];
}
