import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { HELP_PHONE } from '../support/test-variables.js';
import { deskOf } from './visit/at-work.js';
import { boxOf, keptDrafts, listingsOf, untilKept } from './visit/draft.js';
import { readMain } from './visit/goods.js';
import { holding, type OwnPhone } from './visit/own-phone.js';
import { keepWhole } from './visit/picture.js';
import { answerAll, goTo, handInButton, questionOf, turnOnSimpleMode } from './visit/simple.js';
import { untilThere } from './visit/until.js';
import { DESKTOP, PHONE } from './visit/visit.js';

const ANSWERED = ['simple_title', 'simple_category', 'simple_pack', 'simple_price', 'simple_stock', 'simple_check'];

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 120_000);

afterAll(() => browser.close());

function onPhone(size: typeof PHONE | typeof DESKTOP, journey: (phone: OwnPhone) => Promise<void>): Promise<void> {
  return holding({ size }, async (phone) => {
    await phone.signIn('seller');
    await journey(phone);
  });
}

describe.each([PHONE, DESKTOP])('[N1] [N18] simple mode without a link ($width pixels)', (size) => {
  test(
    'goods answered in airplane mode survive restarts of the browser and go out by themselves, once',
    () =>
      onPhone(size, async (phone) => {
        const title = `飞行木耳${randomInt(100_000, 999_999)}号`;
        await turnOnSimpleMode(phone, shop);
        await phone.openForm(shop);
        await phone.airplane(true);
        await phone.restart(true);
        await phone.page.goto(`/desk/${shop}/products/new`);
        await answerAll(phone, title);
        await untilKept(phone, title);
        await keepWhole(phone.page, `simple-offline-typed-${size.width}`);
        await phone.page.getByRole('button', { name: phone.say('call_title') }).click();
        await phone.page.locator('[data-no-link]').filter({ hasText: HELP_PHONE }).waitFor();
        // The screen that was left is the one that is there again.
        await goTo(phone, 'simple_back', 'simple_stock');
        await phone.page.reload();
        await phone.page.getByRole('heading', { name: phone.say('simple_stock'), exact: true }).waitFor();
        const stock = phone.page.getByLabel(phone.say('listing_stock'), { exact: true });
        // The page is there before what was kept on the phone has been read into it.
        await untilThere(async () => (await stock.inputValue()) === '50');

        await phone.restart(true);
        await phone.page.goto(`/desk/${shop}`);
        await keepWhole(phone.page, `simple-offline-desk-${size.width}`);
        const draft = keptDrafts(phone.page).filter({ hasText: title });
        await draft.getByRole('link', { name: phone.say('draft_open') }).click();
        await phone.page.locator('[data-chosen] img').first().waitFor();
        expect(await questionOf(phone)).toBe(phone.say('simple_photo'));
        for (const question of ANSWERED) await goTo(phone, 'simple_next', question);
        const told = await readMain(phone.page);
        for (const answer of [title, '2.5', '128', '50']) expect(told).toContain(answer);
        await handInButton(phone).click();
        await boxOf(phone.page)
          .filter({ hasText: phone.say('draft_link_stay') })
          .waitFor();
        await keepWhole(phone.page, `simple-offline-waits-${size.width}`);

        await phone.restart(true);
        await phone.page.goto(`/desk/${shop}`);
        await keptDrafts(phone.page)
          .filter({ hasText: phone.say('draft_link_stay') })
          .waitFor();
        expect(await listingsOf(shop, title)).toEqual([]);
        await phone.airplane(false);
        await keptDrafts(phone.page)
          .filter({ hasText: phone.say('listing_done_listed') })
          .waitFor();
        expect(await listingsOf(shop, title)).toMatchObject([{ state: 'IN_REVIEW' }]);
        await phone.page.goto(`/desk/${shop}`);
        await keptDrafts(phone.page).filter({ hasText: title }).waitFor();
        expect(await listingsOf(shop, title)).toHaveLength(1);
      }),
    180_000,
  );
});

test(
  '[N18] the form that opens without a link is the one of the mode that was chosen last',
  () =>
    onPhone(PHONE, async (phone) => {
      await phone.openForm(shop);
      await turnOnSimpleMode(phone, shop);
      await untilThere(() => isFormSimple(phone));
      await phone.airplane(true);
      await phone.page.goto(`/desk/${shop}/products/new`);
      expect(await questionOf(phone)).toBe(phone.say('simple_photo'));
    }),
  120_000,
);

/** Whether the form this phone has at hand is the one of simple mode. */
function isFormSimple({ page }: OwnPhone): Promise<boolean> {
  return page.evaluate(
    async (path) => (await (await caches.match(path))?.text())?.includes('data-question') === true,
    `/desk/${shop}/products/new`,
  );
}
