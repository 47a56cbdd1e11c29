import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openShop } from './visit/applying.js';
import { keptDrafts, typeGoods, untilKept } from './visit/draft.js';
import { holding } from './visit/own-phone.js';
import { seeClean } from './visit/violations.js';
import { DESKTOP, PHONE } from './visit/visit.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

test.each([PHONE, DESKTOP])(
  '[N1] [X15] what is on the phone alone is named before signing out, and wiped after the word ($width pixels)',
  async (size) => {
    const { seller, session } = await openShop(browser);
    await holding({ size }, async (phone) => {
      const { page, say } = phone;
      const title = `走前木耳${randomInt(100, 1_000)}号`;
      await phone.signInWith(session);
      await phone.openForm(seller);
      await typeGoods(phone, { title });
      await untilKept(phone, title);
      await page.goto('/account');
      await page.getByRole('button', { name: say('sign_out_button'), exact: true }).click();
      await page.waitForURL('**/sign-out');
      const warning = page.getByRole('alert').filter({ hasText: say('sign_out_unsent') });
      await warning.filter({ hasText: title }).waitFor();
      await seeClean(page, 'sign-out-unsent');
      await page.getByRole('link', { name: say('sign_out_stay') }).click();
      await page.waitForURL('**/desk/**');
      await keptDrafts(page).filter({ hasText: title }).waitFor();

      await page.goto('/sign-out');
      await page.getByRole('button', { name: say('sign_out_leave') }).click();
      await page.waitForURL('**/sign-out?done=1');
      expect(await whatIsKept(page)).toEqual({ drafts: 0, photos: 0, device: 0, pages: [] });
    });
  },
  240_000,
);

/** Everything of the shop on this device. */
function whatIsKept(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('shanhuo-drafts');
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error ?? new Error('no memory')));
    });
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const asked = database.transaction(store).objectStore(store).count();
        asked.addEventListener('success', () => resolve(asked.result));
      });
    const kept = { drafts: await count('drafts'), photos: await count('photos'), device: await count('device') };
    database.close();
    const pages = (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
      .flatMap((requests) => requests.map(({ url }) => new URL(url).pathname))
      // Those of nobody.
      .filter((path) => path !== '/desk/offline' && !path.startsWith('/_app/'));
    return { ...kept, pages };
  });
}
