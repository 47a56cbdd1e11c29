import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findShop } from './shop/shop.js';
import { productCodes, readMain } from './visit/goods.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

const NOT_THERE = [
  '/nowhere',
  '/products/ZZZZZZZZ',
  '/products/short',
  '/products/🍄',
  '/products/%3Cscript%3E',
  `/products/${'A'.repeat(300)}`,
  '/villages/000000000000',
  '/villages/-1',
  '/sellers/ZZZZZZZZ',
  '/cooperatives/ZZZZZZZZ',
  '/account/nothing',
];
const NO_CURSORS = ['x', 'bm90aGluZw==', '🍄', '-1', '0', 'a'.repeat(600), '%00'];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('what is not there ($language)', (look) => {
  test('says so, whatever its address, and leads back to the goods', () =>
    visiting(browser, look, async (visit) => {
      for (const path of NOT_THERE) {
        expect({ path, status: (await visit.open(path)).status() }).toEqual({ path, status: 404 });
        expect(await readMain(visit.page)).toContain(visit.say('error_missing_title'));
      }
      await visit.page
        .getByRole('main')
        .getByRole('link', { name: visit.say('front_all_products') })
        .click();
      expect(await productCodes(visit.page)).not.toHaveLength(0);
    }));
});

describe('an old or mangled address of a list', () => {
  test('shows goods, whatever stands in place of a cursor', () =>
    visiting(browser, {}, async (visit) => {
      for (const cursor of NO_CURSORS) {
        for (const name of ['after', 'before']) {
          expect({ cursor, status: (await visit.open(`/products?${name}=${cursor}`)).status() }).toEqual({
            cursor,
            status: 200,
          });
          expect(await productCodes(visit.page)).not.toHaveLength(0);
        }
      }
    }));

  test('with a cursor that is none, says that it starts anew', () =>
    visiting(browser, {}, async (visit) => {
      for (const path of ['/products?after=x', '/villages?after=x', '/search?q=%E8%8C%B6&after=x']) {
        expect((await visit.open(path)).status()).toBe(200);
        expect(await visit.page.getByRole('status').first().innerText()).toBe(visit.say('problem_cursor'));
      }
    }));

  test.each([
    '/products?category=<b>&county=999999&village=x',
    '/products?category=&county=&mark=&sort=',
    '/products?mark=NONSENSE&sort=UPSIDE_DOWN&certified=yes&stock=-1',
    '/products?county=420325&county=420324',
    '/products?variant=%F0%9F%8D%84',
    '/cart?province=%F0%9F%8D%84',
    '/cart?province=999999',
    '/orders/find?code=%3Cscript%3E',
    '/villages?county=-1&q=%F0%9F%8D%84',
    `/villages?q=${'村'.repeat(500)}`,
  ])('%s is answered with a page and never with a fault', (path) =>
    visiting(browser, {}, async (visit) => {
      expect((await visit.open(path)).status()).toBe(200);
      expect(await visit.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    }),
  );
});

describe('an address that no browser would write', () => {
  test.each([
    '/%',
    '/products/%E0%A4%A',
    '/search?q=%E0%A4%A',
    '/search?q=%',
    '/%C0%AE%C0%AE/',
    '/products/..%2F..%2Fetc',
    '/%00',
  ])('%s gets an answer below 500', async (path) => {
    const response = await fetch(`${findShop().webUrl}${path}`);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('content-type')).toMatch(/^text\//);
    expect(await response.text()).not.toMatch(/ at .+:\d+:\d+|node_modules/);
  });

  test('a form that is torn, too large or of another kind is refused below 500', async () => {
    const { webUrl } = findShop();
    const post = (type: string, body: string, path = '/sign-in'): Promise<Response> =>
      fetch(`${webUrl}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: webUrl, 'content-type': type },
        body,
      });
    const answers = [
      await post('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="phone"'),
      await post('application/json', '{"phone":'),
      await post('text/plain', 'phone=1'),
      await post('application/x-www-form-urlencoded', `phone=${'1'.repeat(100_000)}`),
      await post('application/x-www-form-urlencoded', 'phone=%FF%FE'),
      await post('application/x-www-form-urlencoded', ''),
      await post('application/x-www-form-urlencoded', '', '/addresses?/nothing'),
      await post('application/x-www-form-urlencoded', '', '/addresses?/default'),
    ];
    for (const { status } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });
});
