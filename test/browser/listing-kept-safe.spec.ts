import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { deskOf } from './visit/at-work.js';
import { boxOf, draftsOn, handInButton, keptDrafts, listingsOf, typeGoods, untilKept } from './visit/draft.js';
import { holding, type OwnPhone } from './visit/own-phone.js';
import { untilThere } from './visit/until.js';

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 120_000);

afterAll(() => browser.close());

function newTitle(): string {
  return `存好木耳${randomInt(100_000, 999_999)}号`;
}

function onPhone(journey: (phone: OwnPhone) => Promise<void>): Promise<void> {
  return holding({}, async (phone) => {
    await phone.signIn('seller');
    await phone.openForm(shop);
    await journey(phone);
  });
}

/** Types goods without a price and keeps them with the shop; their page is open afterwards. */
async function keepWithShop(phone: OwnPhone, title: string): Promise<void> {
  const { page, say } = phone;
  await typeGoods(phone, { title, price: '' });
  await page.getByRole('button', { name: say('listing_keep_draft') }).click();
  await page.waitForURL('**/products/*?done=draft');
}

const goOn = ({ page, say }: OwnPhone): Promise<void> => page.getByRole('link', { name: say('listing_go_on') }).click();

test(
  '[N1] [S8] goods handed in without a link stay handed in when another app is opened',
  () =>
    onPhone(async (phone) => {
      const { page, say } = phone;
      const title = newTitle();
      await phone.airplane(true);
      await typeGoods(phone, { title });
      await handInButton(phone).click();
      await boxOf(page)
        .filter({ hasText: say('draft_link_stay') })
        .waitFor();
      // What a browser tells a page whose window goes to the back.
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(await draftsOn(page)).toEqual([{ title, photos: 1, state: 'queued' }]);
      await phone.airplane(false);
      await untilThere(async () => (await listingsOf(shop, title)).length === 1);
    }),
  120_000,
);

test(
  '[S7] [S8] goods kept with the shop are taken up again on the same phone, and handed in',
  () =>
    onPhone(async (phone) => {
      const { page, say } = phone;
      const title = newTitle();
      await keepWithShop(phone, title);
      await goOn(phone);
      await page.waitForURL('**/products/new?draft=*');
      await page.getByLabel(say('listing_price')).fill('128');
      await handInButton(phone).click();
      await page.waitForURL('**/products/*?done=listed');
      expect(await listingsOf(shop, title)).toMatchObject([{ state: 'IN_REVIEW' }]);
    }),
  120_000,
);

test(
  '[N1] [S8] goods kept with the shop and gone on with are there as they were typed last, without a link and after a restart',
  () =>
    onPhone(async (phone) => {
      const { say } = phone;
      const [before, title] = [newTitle(), newTitle()];
      await keepWithShop(phone, before);
      const goods = new URL(phone.page.url()).pathname;
      await goOn(phone);
      await phone.page.waitForURL('**/products/new?draft=*');
      const form = new URL(phone.page.url());
      await phone.page.getByLabel(say('listing_title'), { exact: true }).fill(title);
      await untilKept(phone, title, 0);

      await phone.restart(true);
      await phone.page.goto(form.pathname + form.search);
      // The empty form does not stand in for goods that were begun.
      await phone.page.getByRole('heading', { level: 1, name: say('offline_title') }).waitFor();
      await keptDrafts(phone.page)
        .filter({ hasText: title })
        .getByRole('link', { name: say('draft_open') })
        .click();
      const titleField = () => phone.page.getByLabel(say('listing_title'), { exact: true });
      await untilThere(async () => (await titleField().inputValue()) === title);
      expect(await phone.page.locator('[data-chosen] li').count()).toBe(1);

      await phone.airplane(false);
      await phone.page.goto(goods);
      await goOn(phone);
      await untilThere(async () => (await titleField().inputValue()) === title);
      await phone.page.getByLabel(say('listing_price')).fill('128');
      await handInButton(phone).click();
      await phone.page.waitForURL('**/products/*?done=listed');
      expect(new URL(phone.page.url()).pathname).toBe(goods);
      expect(await listingsOf(shop, title)).toHaveLength(1);
      expect(await listingsOf(shop, before)).toEqual([]);
    }),
  180_000,
);
