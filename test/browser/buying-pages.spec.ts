import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import {
  fillDelivery,
  findTwoSellers,
  pay,
  provePhone,
  putIntoCart,
  submitOrder,
  waitForPaid,
} from './visit/buying.js';
import { findOverflow, findSmall } from './visit/measure.js';
import { keepPicture, seeAllPictures } from './visit/picture.js';
import { newPhone } from './visit/sign-in.js';
import { findViolations } from './visit/violations.js';
import { DESKTOP, PHONE, visiting, type Look, type Visit } from './visit/visit.js';
import { weigh } from './visit/weigh.js';

const FIRST_WINDOW_BYTES = 14 * 1024;
const OUTPUT = join(import.meta.dirname, 'output');

/** Pages that only somebody comes to who buys; each needs the cookies of the stage it belongs to. */
interface Stage {
  readonly name: string;
  readonly path: string;
  readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
}

let browser: Browser;
const stages: Stage[] = [];

// Two buyers go the way once; every look comes back to the same pages with their cookies.
beforeAll(async () => {
  browser = await launchBrowser();
  await visiting(browser, {}, async (visit) => {
    await fillCart(visit, newPhone());
    await keep(visit, 'cart', '/cart');
    await keep(visit, 'delivery', '/checkout/delivery');
    await keep(visit, 'area', '/checkout/area?in=420000-420300');
    await keep(visit, 'checkout', '/checkout');
  });
  await visiting(browser, {}, async (visit) => {
    const phone = newPhone();
    await fillCart(visit, phone);
    await submitOrder(visit);
    await pay(visit.page, 'succeed');
    const code = await waitForPaid(visit);
    await keep(visit, 'order-paid', `/orders/${code}`);
    await orderUnpaid(visit, phone);
    await provePhone(visit, code, phone);
    await keep(visit, 'order-own', `/orders/${code}`);
    await keep(visit, 'orders-some', '/orders');
    const cancel = visit.page.getByRole('link', { name: visit.say('part_cancel'), exact: true }).first();
    await visit.open(`/orders/${code}`);
    await keep(visit, 'cancel', (await cancel.getAttribute('href')) ?? '');
  });
}, 180_000);

async function keep(visit: Visit, name: string, path: string): Promise<void> {
  const cookies = await visit.context.cookies();
  stages.push({ name, path, cookies: cookies.filter((cookie) => cookie.name !== 'shanhuo_lang') });
}

async function fillCart(visit: Visit, phone: string): Promise<void> {
  for (const goods of await findTwoSellers()) await putIntoCart(visit, goods, 2);
  await visit.open('/checkout');
  // The second time the delivery is still known.
  if (visit.address === '/checkout/delivery') await fillDelivery(visit, phone);
}

async function orderUnpaid(visit: Visit, phone: string): Promise<void> {
  await fillCart(visit, phone);
  await submitOrder(visit);
  await visit.page.locator('a.button[href*="/orders/"]').click();
  await visit.page.waitForURL('**/orders/**');
  await keep(visit, 'order-unpaid', new URL(visit.page.url()).pathname);
}

afterAll(() => browser.close());

describe.each([
  { language: 'zh-CN', size: PHONE, dark: false },
  { language: 'zh-CN', size: DESKTOP, dark: false },
  { language: 'en', size: PHONE, dark: false },
  { language: 'zh-CN', size: PHONE, dark: true },
] as const)('[X15] the pages of buying ($language, $size.width pixels, dark: $dark)', (look) => {
  test('have no violation, do not scroll sideways and are easy to press; their pictures are kept', async () => {
    const found: string[] = [];
    await throughStages(look, async ({ page }, name) => {
      for (const { id, nodes } of await findViolations(page, { colours: look.dark }))
        found.push(...nodes.map(({ html }) => `${name}: ${id}: ${html}`));
      const overflow = await findOverflow(page);
      if (overflow.by > 0) found.push(`${name}: ${overflow.by} pixels too wide: ${overflow.from}`);
      found.push(...(await findSmall(page)).map((small) => `${name}: ${small}`));
      await seeAllPictures(page);
      const kind = `${look.language}-${look.size.width}${look.dark ? '-dark' : ''}`;
      await keepPicture(page, join(OUTPUT, 'buying', `${name}-${kind}.webp`));
    });
    expect(found).toEqual([]);
  }, 180_000);
});

test('[B24] cart, delivery, checkout and order fit into the first window of TCP, without a script', async () => {
  const weights: Record<string, { htmlCssBytes: number; jsBytes: number }> = {};
  for (const { name, path, cookies } of stages) {
    // A first visit: nothing is kept from the page before.
    await visiting(browser, {}, async (visit) => {
      await visit.context.addCookies(cookies);
      const { htmlCssBytes, jsBytes } = await weigh(visit, { name, path });
      weights[name] = { htmlCssBytes, jsBytes };
    });
  }
  console.table(weights);
  for (const [name, { htmlCssBytes, jsBytes }] of Object.entries(weights))
    expect({ name, fits: htmlCssBytes <= FIRST_WINDOW_BYTES, jsBytes }).toEqual({ name, fits: true, jsBytes: 0 });
}, 120_000);

test('[B24] a page of goods costs a visitor with a full cart no further question to the API', async () => {
  const cart = stages.find(({ name }) => name === 'cart');
  await visiting(browser, {}, async (visit) => {
    await visit.context.addCookies(cart?.cookies ?? []);
    await visit.open('/products');
    expect(await visit.page.locator('header a[href="/cart"]').getAttribute('aria-label')).toContain('4');
  });
});

async function throughStages(
  look: Partial<Look>,
  see: (visit: Visit, name: string, path: string) => Promise<void>,
): Promise<void> {
  for (const { name, path, cookies } of stages) {
    await visiting(browser, look, async (visit) => {
      await visit.context.addCookies(cookies);
      const response = await visit.open(path);
      if (response.status() !== 200 || visit.address !== path)
        throw new Error(`${name}: ${path} answered ${response.status()} and led to ${visit.address}`);
      await see(visit, name, path);
    });
  }
}
