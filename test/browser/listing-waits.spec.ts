import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi } from './shop/ask-api.js';
import { accountOf, findShop } from './shop/shop.js';
import { signInAll } from './shop/sign-in-all.js';
import { deskOf } from './visit/at-work.js';
import { boxOf, draftsOn, handInButton, keptDrafts, listingsOf, typeGoods } from './visit/draft.js';
import { holding, type OwnPhone } from './visit/own-phone.js';
import { enterPassword } from './visit/sign-in.js';
import { untilThere } from './visit/until.js';
import { seeClean } from './visit/violations.js';

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 120_000);

afterAll(() => browser.close());

function newTitle(): string {
  return `等着木耳${randomInt(100_000, 999_999)}号`;
}

const boxSays = ({ page, say }: OwnPhone, key: string) =>
  boxOf(page)
    .filter({ hasText: say(key) })
    .waitFor();

const listSays = ({ page, say }: OwnPhone, key: string) =>
  keptDrafts(page)
    .filter({ hasText: say(key) })
    .waitFor();

/**
 * The Chromium of the tests refuses Background Sync ("is disabled"), as its owner may in any other. On most people's phones
 * it is promised; what it is good for is proved below, by waking the worker as the browser would.
 */
function promiseSync(): void {
  const { prototype } = (globalThis as unknown as { SyncManager: { prototype: object } }).SyncManager;
  Object.defineProperty(prototype, 'register', { value: () => Promise.resolve() });
}

function takeSyncAway(): void {
  Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync');
}

describe('[N1] [S8] goods that wait', () => {
  test.each([
    ['lets the page be closed where the browser promised to send them then', promiseSync, ''],
    ['asks for an open page where the browser has no such promise to give', takeSyncAway, '_stay'],
    ['asks for an open page where the browser refused to promise it', undefined, '_stay'],
  ])(
    'are told of in a sentence that %s',
    (_fact, prepare, stay) =>
      holding({}, async (phone) => {
        const { page, link } = phone;
        const title = newTitle();
        await phone.signIn('seller');
        if (prepare) await phone.context.addInitScript(prepare);
        await phone.openForm(shop);
        await phone.airplane(true);
        await typeGoods(phone, { title });
        await handInButton(phone).click();
        await boxSays(phone, `draft_link${stay}`);
        await page.goto(`/desk/${shop}/products`);
        await listSays(phone, `draft_link${stay}`);
        link.busy(503);
        await phone.airplane(false);
        await listSays(phone, `draft_shop${stay}`);
        await page.goto('about:blank');
        link.busy(undefined);
        expect(await listingsOf(shop, title)).toEqual([]);
        // What each of the sentences says at least: opened again, the desk sends them.
        await page.goto(`/desk/${shop}/products`);
        await listSays(phone, 'listing_done_listed');
        expect(await listingsOf(shop, title)).toHaveLength(1);
      }),
    180_000,
  );
});

test(
  '[N1] [S8] goods handed in without a link go out once with every page of the desk closed, when the browser wakes its worker',
  () =>
    holding({}, async (phone) => {
      const title = newTitle();
      await phone.signIn('seller');
      await phone.context.addInitScript(promiseSync);
      await phone.openForm(shop);
      await phone.airplane(true);
      await typeGoods(phone, { title, photos: 2 });
      await handInButton(phone).click();
      await boxSays(phone, 'draft_link');
      await phone.page.goto('about:blank');
      expect(phone.context.pages()).toHaveLength(1);

      const devtools = await phone.context.newCDPSession(phone.page);
      const known = new Promise<string>((resolve) => {
        devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
          const desk = registrations.find(({ scopeURL }) => scopeURL === `${phone.link.origin}/desk`);
          if (desk) resolve(desk.registrationId);
        });
      });
      await devtools.send('ServiceWorker.enable');
      const registrationId = await known;
      await phone.context.setOffline(false);
      // As browsers do after half a minute, and before there is a way to the shop: nothing that began earlier can send it.
      await devtools.send('ServiceWorker.stopAllWorkers');
      phone.link.join();
      expect(await listingsOf(shop, title)).toEqual([]);
      const wake = () =>
        devtools.send('ServiceWorker.dispatchSyncEvent', {
          ...{ origin: phone.link.origin, registrationId, tag: 'shanhuo-drafts', lastChance: false },
        });
      await wake();
      await untilThere(async () => (await listingsOf(shop, title)).length > 0);
      await wake();
      expect(await listingsOf(shop, title)).toMatchObject([{ state: 'IN_REVIEW' }]);
      expect(phone.context.pages().map((page) => page.url())).toEqual(['about:blank']);
      await phone.page.goto(`/desk/${shop}/products`);
      await listSays(phone, 'listing_done_listed');
      expect(await listingsOf(shop, title)).toHaveLength(1);
    }),
  180_000,
);

test(
  '[N1] [S8] goods of somebody whose session ended meanwhile wait, say so, and go out after signing in again',
  () =>
    holding({}, async (phone) => {
      const { page, say } = phone;
      const title = newTitle();
      // A session of this journey's own, which it may end.
      const seller = accountOf('seller');
      const { seller: session = '' } = await signInAll(findShop().apiUrl, [seller]);
      await phone.signInWith(session);
      await phone.openForm(shop);
      await phone.airplane(true);
      await typeGoods(phone, { title });
      await handInButton(phone).click();
      await boxSays(phone, 'draft_link_stay');
      await askApi('mutation { signOut { __typename } }', {}, 'zh-CN', session);
      await phone.airplane(false);
      await boxSays(phone, 'draft_sign_in_first');
      await seeClean(page, 'draft-sign-in');
      expect(await draftsOn(page)).toEqual([{ title, photos: 1, state: 'queued' }]);
      expect(await listingsOf(shop, title)).toEqual([]);

      await page
        .locator('[data-draft-box]')
        .getByRole('link', { name: say('draft_sign_in') })
        .click();
      await page.waitForURL('**/sign-in?next=*');
      await page.getByRole('link', { name: say('sign_in_with_password') }).click();
      await enterPassword(phone, seller.phone, seller.password);
      await page.waitForURL(`**/desk/${shop}/products`);
      await listSays(phone, 'listing_done_listed');
      expect(await listingsOf(shop, title)).toHaveLength(1);
    }),
  180_000,
);

test.each([503, 429])(
  '[N1] [S8] goods wait while the shop answers %s, say so, and go out once when it has time',
  (status) =>
    holding({}, async (phone) => {
      const { page, link, say } = phone;
      const title = newTitle();
      await phone.signIn('seller');
      await phone.openForm(shop);
      await typeGoods(phone, { title });
      link.busy(status);
      await handInButton(phone).click();
      await boxSays(phone, 'draft_shop_stay');
      await seeClean(page, `draft-shop-${status}`);
      expect(await listingsOf(shop, title)).toEqual([]);
      await page.getByRole('button', { name: say('draft_change') }).waitFor();
      link.busy(undefined);
      // Nobody presses anything.
      await page.waitForURL('**/products/*?done=listed', { timeout: 60_000 });
      expect(await listingsOf(shop, title)).toHaveLength(1);
    }),
  180_000,
);
