import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { deskOf } from './visit/at-work.js';
import { boxOf, handInButton, keptDrafts, listingsOf, photoBytes, typeGoods } from './visit/draft.js';
import { holding, type OwnPhone } from './visit/own-phone.js';
import { untilThere } from './visit/until.js';

/** web.md and the issue: what a village has on a bad day. */
const THIN = { bytesPerSecond: 50_000 / 8, delayMs: 400, loss: 0.05 } as const;
/** Full of detail, as what people take: small enough for a phone it is still some hundred kilobytes. */
const PICTURE = '50.webp';

/** What a photo's way was made of: its beginning, pieces by where they begin, and cuts. */
type Happening = 'begun' | 'cut' | number;

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 120_000);

afterAll(() => browser.close());

function onPhone(journey: (phone: OwnPhone) => Promise<void>): Promise<void> {
  return holding({}, async (phone) => {
    await phone.signIn('seller');
    await journey(phone);
  });
}

function newTitle(): string {
  return `山路木耳${randomInt(100_000, 999_999)}号`;
}

describe('[N1] on a thin link', () => {
  test(
    'a photo that was cut off in the middle goes on where it stopped',
    () =>
      onPhone(async (phone) => {
        const { page, link } = phone;
        const title = newTitle();
        await phone.openForm(shop);
        await typeGoods(phone, { title, picture: PICTURE });
        const bytes = await photoBytes(page);
        // Less, and a cut could cost nearly all of it, though only one piece is sent again.
        expect(bytes).toBeGreaterThan(180_000);
        const before = link.sentBytes;
        const story: Happening[] = [];
        link.onRequest = (head) => {
          if (head.startsWith('POST /desk/photos HTTP')) story.push('begun');
          const offset = /^PATCH [^]*\r\nupload-offset: (\d+)\r\n/i.exec(head)?.[1];
          if (offset !== undefined) story.push(Number(offset));
        };
        // As a bus drives behind a mountain: three times, each time a bit further.
        const cuts = [0.3, 0.6, 0.9].map((share) => before + bytes * share);
        link.onSent = (sent) => {
          if (cuts[0] === undefined || sent < cuts[0]) return;
          cuts.shift();
          story.push('cut');
          link.cut();
          setTimeout(() => link.join(), 500);
        };
        await handInButton(phone).click();
        await page.waitForURL('**/products/*?done=listed', { timeout: 120_000 });
        expect(cuts).toEqual([]);
        const sent = link.sentBytes - before;
        console.log(`a photo of ${bytes} bytes, cut off three times: ${sent} bytes sent; ${story.join(' ')}`);
        // One beginning, before all else, and after each cut it goes on at least where it had come to before.
        expect(story.slice(0, 2)).toEqual(['begun', 0]);
        expect(story.filter((each) => each === 'begun')).toHaveLength(1);
        const resumed = story.flatMap((each, index) => (each === 'cut' ? story[index + 1] : []));
        expect(resumed).toHaveLength(3);
        expect(resumed.every((offset) => typeof offset === 'number' && offset > 0)).toBe(true);
        expect(resumed).toEqual(resumed.toSorted((one, other) => Number(one) - Number(other)));
        expect(sent).toBeLessThan(2 * bytes);
        expect(await listingsOf(shop, title)).toHaveLength(1);
      }),
    240_000,
  );

  test(
    'with 50 kbit/s, 800 ms and 5 % loss the page says how far it is, and it arrives once',
    () =>
      onPhone(async (phone) => {
        const { page, link } = phone;
        const title = newTitle();
        await phone.openForm(shop);
        await typeGoods(phone, { title, picture: PICTURE });
        const bytes = await photoBytes(page);
        link.behave(THIN);
        const before = link.sentBytes;
        await handInButton(phone).click();
        const said = new Set<string>();
        await untilThere(async () => {
          const text = (await boxOf(page).count()) > 0 ? await boxOf(page).innerText() : '';
          if (/\d+%/.test(text)) said.add(text);
          return said.size >= 2;
        });
        await page.waitForURL('**/products/*?done=listed', { timeout: 240_000 });
        const sent = link.sentBytes - before;
        console.log(`a photo of ${bytes} bytes on a thin link: ${sent} bytes sent; said: ${[...said].join(' | ')}`);
        expect(sent).toBeLessThan(2 * bytes);
        expect(await listingsOf(shop, title)).toHaveLength(1);
      }),
    360_000,
  );

  test(
    'where connections break off again and again it still arrives once, from a page that only lists goods',
    () =>
      onPhone(async (phone) => {
        const { page, link } = phone;
        const title = newTitle();
        await phone.openForm(shop);
        await phone.airplane(true);
        await typeGoods(phone, { title, photos: 2 });
        await handInButton(phone).click();
        await boxOf(page)
          .filter({ hasText: phone.say('draft_link_stay') })
          .waitFor();
        await page.goto(`/desk/${shop}/products`);
        link.behave({ breaks: 0.005 });
        await phone.airplane(false);
        // The shop's last word may be lost as well: asked again, it says that it has it already.
        await keptDrafts(page).locator('[data-goods]').waitFor({ timeout: 180_000 });
        link.behave({});
        expect(await listingsOf(shop, title)).toHaveLength(1);
      }),
    300_000,
  );
});

test(
  '[S10] a photo of twelve megapixels is small before it travels',
  () =>
    onPhone(async (phone) => {
      await phone.openForm(shop);
      await typeGoods(phone, { title: newTitle(), size: [4_000, 3_000] });
      const taken = statSync(phone.lastPhoto).size;
      const kept = await photoBytes(phone.page);
      console.log(`taken ${taken} bytes, kept ${kept} bytes`);
      expect(kept).toBeLessThan(900 * 1024);
      expect(kept).toBeLessThan(taken / 2);
    }),
  120_000,
);
