import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { findFreePort } from '../../scripts/launcher/free-port.js';
import { launchBrowser } from '../support/chromium.js';
import { startService } from './shop/service.js';
import { findShop } from './shop/shop.js';
import { deskOf } from './visit/at-work.js';
import { keptDrafts, typeGoods, untilKept } from './visit/draft.js';
import { holding, OwnPhone } from './visit/own-phone.js';
import { untilThere } from './visit/until.js';
import { PHONE } from './visit/visit.js';

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 120_000);

afterAll(() => browser.close());

test('[N1] OFFLINE_DESK=off calls off the service worker of a phone that has one, with what it kept', async () => {
  const port = await findFreePort();
  const webUrl = `http://localhost:${port}`;
  const variables = { ...findShop().variables, WEB_PORT: String(port), PUBLIC_URL: webUrl };
  const start = (offlineDesk: string) =>
    startService('web', { ...variables, OFFLINE_DESK: offlineDesk }, `${webUrl}/health/ready`);
  let web = await start('on');
  const phone = await OwnPhone.turnOn(PHONE, webUrl);
  try {
    const { page } = phone;
    await phone.signIn('seller');
    await phone.openForm(shop);
    await web.end();
    web = await start('off');
    await page.goto(`/desk/${shop}/products/new`);
    await untilThere(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0));
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    // What is typed is kept all the same: only the pages need the link now.
    const title = `关掉木耳${randomInt(100_000, 999_999)}号`;
    await typeGoods(phone, { title });
    await untilKept(phone, title);
    await page.goto(`/desk/${shop}/products`);
    await keptDrafts(page).filter({ hasText: title }).waitFor();
    await phone.airplane(true);
    await expect(page.goto(`/desk/${shop}/products/new`)).rejects.toThrow(/ERR_/);
  } finally {
    await phone.turnOff();
    await web.end();
  }
}, 180_000);

test('[S8] a photo is begun and gone on with by the person whose draft it is, and by nobody else', async () => {
  await holding({}, async (phone) => {
    const { page } = phone;
    await phone.signIn('seller');
    await phone.openForm(shop);
    const person = (await page.locator('[data-drafts]').getAttribute('data-person')) ?? '';
    const begun = await begin(page, person);
    expect(begun.status).toBe(201);
    expect(await look(page, begun.address)).toBe(200);
    await phone.signIn('manager');
    expect((await begin(page, person)).status).toBe(403);
    expect((await begin(page, '')).status).toBe(403);
    expect(await look(page, begun.address)).toBe(404);
    await phone.context.clearCookies();
    expect(await look(page, begun.address)).toBe(401);
    await phone.signIn('seller');
    expect(await look(page, begun.address)).toBe(200);
  });
});

function begin(page: Page, person: string): Promise<{ status: number; address: string }> {
  return page.evaluate(async (whose) => {
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': '1000', 'x-draft-person': whose };
    const answer = await fetch('/desk/photos', { method: 'POST', headers, redirect: 'manual' });
    return { status: answer.status, address: answer.headers.get('location') ?? '' };
  }, person);
}

function look(page: Page, address: string): Promise<number> {
  return page.evaluate(
    async (path) => (await fetch(path, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } })).status,
    address,
  );
}
