import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { deskOf } from './visit/at-work.js';
import { boxOf, handInButton, keptDrafts, listingsOf, typeGoods, untilKept } from './visit/draft.js';
import { holding, type OwnPhone } from './visit/own-phone.js';
import { keepWhole } from './visit/picture.js';
import { DESKTOP, PHONE } from './visit/visit.js';

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 120_000);

afterAll(() => browser.close());

function newTitle(): string {
  return `断网木耳${randomInt(100_000, 999_999)}号`;
}

function onPhone(
  journey: (phone: OwnPhone) => Promise<void>,
  size: typeof PHONE | typeof DESKTOP = PHONE,
): Promise<void> {
  return holding({ size }, async (phone) => {
    await phone.signIn('seller');
    await journey(phone);
  });
}

describe.each([PHONE, DESKTOP])('[N1] [S8] without a link ($width pixels)', (size) => {
  test(
    'a draft with photos survives two restarts of the browser and goes out by itself when the link is back, once',
    () =>
      onPhone(async (phone) => {
        const title = newTitle();
        await phone.openForm(shop);
        await phone.airplane(true);
        await phone.restart(true);
        await phone.page.goto(`/desk/${shop}/products/new`);
        await typeGoods(phone, { title, photos: 2 });
        await untilKept(phone, title, 2);
        await keepWhole(phone.page, `draft-typing-${size.width}`);

        await phone.restart(true);
        await phone.page.goto(`/desk/${shop}`);
        expect(await phone.page.getByRole('heading', { level: 1 }).innerText()).toBe(phone.say('offline_title'));
        await keptDrafts(phone.page).filter({ hasText: title }).waitFor();
        await keepWhole(phone.page, `draft-offline-${size.width}`);
        await phone.page.getByRole('link', { name: phone.say('draft_open') }).click();
        await phone.page.locator('[data-chosen] img').nth(1).waitFor();
        expect(await phone.page.getByLabel(phone.say('listing_title'), { exact: true }).inputValue()).toBe(title);
        expect(await phone.page.locator('[name=categoryCode]').inputValue()).toBe('dried-mushrooms');

        await handInButton(phone).click();
        await boxOf(phone.page)
          .filter({ hasText: phone.say('draft_link_stay') })
          .waitFor();
        await keepWhole(phone.page, `draft-waits-${size.width}`);
        await phone.restart(true);
        await phone.page.goto(`/desk/${shop}/products`);
        await keptDrafts(phone.page)
          .filter({ hasText: phone.say('draft_link_stay') })
          .waitFor();
        expect(await listingsOf(shop, title)).toEqual([]);

        await phone.airplane(false);
        await keptDrafts(phone.page)
          .filter({ hasText: phone.say('listing_done_listed') })
          .waitFor();
        expect(await listingsOf(shop, title)).toMatchObject([{ state: 'IN_REVIEW' }]);
        await phone.page.goto(`/desk/${shop}/products`);
        await keptDrafts(phone.page).filter({ hasText: title }).waitFor();
        await keepWhole(phone.page, `draft-sent-${size.width}`);
        await phone.page.getByRole('link', { name: phone.say('draft_goods') }).click();
        await phone.page.waitForURL('**/products/*');
        expect(await phone.page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
        expect(await listingsOf(shop, title)).toHaveLength(1);
      }, size),
    180_000,
  );
});

test(
  '[S9] five tabs that send one draft at once make one product',
  () =>
    onPhone(async (phone) => {
      const title = newTitle();
      await phone.openForm(shop);
      const tabs = [];
      for (let opened = 0; opened < 5; opened++) {
        const tab = await phone.context.newPage();
        await tab.goto(`/desk/${shop}/products`);
        tabs.push(tab);
      }
      await phone.airplane(true);
      await typeGoods(phone, { title });
      await handInButton(phone).click();
      await boxOf(phone.page)
        .filter({ hasText: phone.say('draft_link_stay') })
        .waitFor();
      await phone.airplane(false);
      await Promise.all(tabs.map((tab) => tab.reload()));
      // Whichever of them sent it: the form that was handed in leads on as it always does.
      await phone.page.waitForURL('**/products/*?done=*');
      expect(await phone.page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      await phone.page.goto(`/desk/${shop}/products`);
      await keptDrafts(phone.page).filter({ hasText: title }).waitFor();
      expect(await listingsOf(shop, title)).toHaveLength(1);
    }),
  120_000,
);

test(
  '[S8] a refused draft keeps what was typed, says why, and goes out once it is right',
  () =>
    onPhone(async (phone) => {
      const title = newTitle();
      await phone.openForm(shop);
      await phone.airplane(true);
      await typeGoods(phone, { title, price: '一百' });
      await handInButton(phone).click();
      await boxOf(phone.page)
        .filter({ hasText: phone.say('draft_link_stay') })
        .waitFor();
      await phone.page.goto(`/desk/${shop}/products`);
      await phone.airplane(false);
      const draft = keptDrafts(phone.page).filter({ hasText: title });
      await draft.filter({ hasText: /写的都还在/ }).waitFor();
      await keepWhole(phone.page, 'draft-refused-360');
      await draft.getByRole('link', { name: phone.say('draft_open') }).click();
      await boxOf(phone.page)
        .filter({ hasText: /写的都还在/ })
        .waitFor();
      expect(await phone.page.getByLabel(phone.say('listing_price')).inputValue()).toBe('一百');
      await phone.page.getByLabel(phone.say('listing_price')).fill('128');
      await handInButton(phone).click();
      await phone.page.waitForURL('**/products/*?done=listed');
      expect(await listingsOf(shop, title)).toHaveLength(1);
    }),
  120_000,
);

test(
  '[S8] nothing of one person goes out under another, on a phone that several use',
  () =>
    onPhone(async (phone) => {
      const title = newTitle();
      await phone.openForm(shop);
      await phone.airplane(true);
      await typeGoods(phone, { title });
      await handInButton(phone).click();
      await boxOf(phone.page)
        .filter({ hasText: phone.say('draft_link_stay') })
        .waitFor();
      await phone.page.goto('about:blank');
      await phone.airplane(false);
      await phone.context.clearCookies();
      await phone.signIn('manager');
      const asked: string[] = [];
      phone.context.on('request', (request) => request.method() === 'POST' && asked.push(request.url()));
      await phone.page.goto('/desk');
      await phone.page.locator('h1').waitFor();
      expect(await keptDrafts(phone.page).count()).toBe(0);
      expect(await phone.page.content()).not.toContain(title);
      expect(asked).toEqual([]);
      // Even a page that was open all the while could not: the shop asks whose the draft is.
      const status = await phone.page.evaluate(async (path) => {
        const body = JSON.stringify({ person: 'of somebody else', id: crypto.randomUUID(), fields: [] });
        return (await fetch(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } })).status;
      }, `/desk/${shop}/products/drafts`);
      expect(status).toBe(403);
      await phone.context.clearCookies();
      await phone.signIn('seller');
      await phone.page.goto(`/desk/${shop}/products`);
      await keptDrafts(phone.page)
        .filter({ hasText: phone.say('listing_done_listed') })
        .waitFor();
      expect(await listingsOf(shop, title)).toHaveLength(1);
    }),
  120_000,
);

test('[B24] the form’s script and the service worker together stay below 60 KB', () =>
  onPhone(async ({ page, link }) => {
    await page.goto(`/desk/${shop}/products/new`);
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((each) => (each as HTMLScriptElement).src));
    expect(scripts).toHaveLength(1);
    const sizes = await Promise.all(
      [...scripts, `${link.origin}/service-worker.js`].map(async (address) => {
        const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } });
        expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'br']);
        return Number(answer.headers.get('content-length'));
      }),
    );
    console.log('script and service worker, compressed:', sizes);
    expect(Math.min(...sizes)).toBeGreaterThan(1_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024);
  }));
