import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { deskOf } from './visit/at-work.js';
import { boxOf, draftsOn, handInButton, keptDrafts, listingsOf, typeGoods, untilKept } from './visit/draft.js';
import { takePhoto } from './visit/listing.js';
import { holding } from './visit/own-phone.js';
import { untilThere } from './visit/until.js';
import { seeClean } from './visit/violations.js';
import { DESKTOP, PHONE } from './visit/visit.js';

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 120_000);

afterAll(() => browser.close());

/** A phone that takes its time with photos, until it is told not to. */
function holdPhotosBack(): void {
  const make = createImageBitmap;
  const held = new Promise<void>((resolve) => Object.assign(globalThis, { letPhotosBeSmall: resolve }));
  Object.assign(globalThis, {
    createImageBitmap: async (file: Blob, how: ImageBitmapOptions) => held.then(() => make(file, how)),
  });
}

function newTitle(): string {
  return `存机木耳${randomInt(100_000, 999_999)}号`;
}

describe.each([PHONE, DESKTOP])('[N1] [X15] what is on the phone alone ($width pixels)', (size) => {
  test('is seen by axe in each of its states, and so is the page without a link', async () => {
    await holding({ size }, async (phone) => {
      const { page, say } = phone;
      await phone.signIn('seller');
      await phone.openForm(shop);
      await phone.airplane(true);
      await typeGoods(phone, { title: newTitle(), price: '一百' });
      await boxOf(page)
        .filter({ hasText: /都存在这台手机上了/ })
        .waitFor();
      await seeClean(page, 'draft-state-typing');
      await handInButton(phone).click();
      await boxOf(page)
        .filter({ hasText: say('draft_link_stay') })
        .waitFor();
      await seeClean(page, 'draft-state-link');
      await page.goto('/desk/offline');
      await keptDrafts(page)
        .filter({ hasText: say('draft_link_stay') })
        .waitFor();
      await seeClean(page, 'desk-offline');
      await phone.airplane(false);
      await keptDrafts(page)
        .filter({ hasText: /写的都还在/ })
        .waitFor();
      await seeClean(page, 'draft-state-refused');
      await page.getByRole('link', { name: say('draft_open') }).click();
      await boxOf(page)
        .filter({ hasText: /写的都还在/ })
        .waitFor();
      await seeClean(page, 'draft-form-refused');
      await page.getByLabel(say('listing_price')).fill('128');
      await handInButton(phone).click();
      await page.waitForURL('**/products/*?done=listed');
      await page.goto(`/desk/${shop}/products`);
      await keptDrafts(page)
        .filter({ hasText: say('listing_done_listed') })
        .waitFor();
      await seeClean(page, 'draft-state-sent');
    });
  }, 180_000);

  test('is not said to be kept while a photo is still being made small, by any page', async () => {
    await holding({ size }, async (phone) => {
      const { page, say } = phone;
      const title = newTitle();
      await phone.signIn('seller');
      await phone.context.addInitScript(holdPhotosBack);
      await phone.openForm(shop);
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(await takePhoto(3_000, 2_250));
      const comes = boxOf(page).filter({ hasText: say('draft_photo_comes') });
      // Before a word is typed, and after what was typed is kept.
      await comes.waitFor();
      expect(await draftsOn(page)).toEqual([]);
      await page.getByLabel(say('listing_title'), { exact: true }).fill(title);
      await untilKept(phone, title, 0);
      await comes.waitFor();
      await seeClean(page, 'draft-photo-comes');
      const other = await phone.context.newPage();
      await other.goto(`/desk/${shop}/products`);
      await keptDrafts(other)
        .filter({ hasText: /照片没有存全/ })
        .waitFor();
      await seeClean(other, 'draft-photo-lacks');
      await other.close();
      expect(await boxOf(page).innerText()).toBe(say('draft_photo_comes'));

      await page.evaluate('letPhotosBeSmall()');
      await boxOf(page)
        .filter({ hasText: /都存在这台手机上了/ })
        .waitFor();
      expect(await draftsOn(page)).toEqual([{ title, photos: 1, state: 'typing' }]);
    });
  }, 120_000);

  test('is not said to be kept where the page was closed before its photo was small', async () => {
    await holding({ size }, async (phone) => {
      const { page, say } = phone;
      const title = newTitle();
      await phone.signIn('seller');
      await phone.context.addInitScript(holdPhotosBack);
      await phone.openForm(shop);
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(await takePhoto(3_000, 2_250));
      await page.getByLabel(say('listing_title'), { exact: true }).fill(title);
      await untilKept(phone, title, 0);
      await page.goto('/desk/offline');
      await keptDrafts(page)
        .filter({ hasText: title })
        .getByRole('link', { name: say('draft_open') })
        .click();
      await boxOf(page)
        .filter({ hasText: /照片没有存全/ })
        .waitFor();
      // Whoever goes on has seen it.
      await page.getByLabel(say('listing_price')).fill('128');
      await boxOf(page)
        .filter({ hasText: /都存在这台手机上了/ })
        .waitFor();
    });
  }, 120_000);

  test('cannot be: a browser without a memory says so, and the form is posted as ever', async () => {
    await holding({ size }, async (phone) => {
      const { page, say } = phone;
      const title = newTitle();
      await phone.signIn('seller');
      await phone.context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
      await page.goto(`/desk/${shop}/products/new`);
      await boxOf(page)
        .filter({ hasText: say('draft_no_memory') })
        .waitFor();
      await typeGoods(phone, { title });
      expect(await boxOf(page).innerText()).toBe(say('draft_no_memory'));
      await seeClean(page, 'draft-no-memory');
      await handInButton(phone).click();
      await page.waitForURL('**/products/*?done=listed');
      expect(await listingsOf(shop, title)).toHaveLength(1);
    });
  }, 120_000);

  test('cannot be: a full phone says so, keeps the page as it is without a link, and posts it when there is one', async () => {
    await holding({ size }, async (phone) => {
      const { page, say, link } = phone;
      const title = newTitle();
      await phone.signIn('seller');
      const devtools = await phone.context.newCDPSession(page);
      // Room for words, none for a photo. Before anything is kept: Chromium asks once how much room there is, and remembers.
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: link.origin, quotaSize: 100_000 });
      await page.goto(`/desk/${shop}/products/new`);
      await typeGoods(phone, { title, picture: '50.webp' });
      await boxOf(page)
        .filter({ hasText: say('draft_full') })
        .waitFor();
      await seeClean(page, 'draft-full');
      await phone.airplane(true);
      await handInButton(phone).click();
      await page.locator('[data-draft-form][aria-busy=false]').waitFor();
      expect(await boxOf(page).innerText()).toBe(say('draft_full'));
      expect(await page.getByLabel(say('listing_title'), { exact: true }).inputValue()).toBe(title);
      await phone.airplane(false);
      await handInButton(phone).click();
      await page.waitForURL('**/products/*?done=listed');
      expect(await listingsOf(shop, title)).toHaveLength(1);
      // Its words, for which there was room, do not stand there as if they still had to be handed in.
      await untilThere(async () => (await draftsOn(page)).length === 0);
      await page.goto(`/desk/${shop}/products`);
      expect(await page.getByRole('heading', { name: say('draft_list') }).count()).toBe(0);
    });
  }, 120_000);
});
