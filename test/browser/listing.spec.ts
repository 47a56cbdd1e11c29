import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findCards } from './shop/ask-api.js';
import { atWork, deskOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import {
  approve,
  codeOf,
  fillListing,
  listGoods,
  openReview,
  submitButton,
  takePhoto,
  writeNoPhoto,
} from './visit/listing.js';
import { keepWhole, seeAllPictures } from './visit/picture.js';
import { DESKTOP, PHONE, visiting, type Visit } from './visit/visit.js';

const SHRUNK_BYTES = 900 * 1024;

let browser: Browser;
let shop: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 120_000);

afterAll(() => browser.close());

function newTitle(): string {
  return `高山木耳${randomInt(100_000, 999_999)}号`;
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: true },
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'zh-CN', size: DESKTOP, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('[S7] [S13] [S15] $language, $size.width pixels, scripts: $scripts', (look) => {
  test('a villager lists with six fields, an operator approves, a buyer finds it', async () => {
    const title = newTitle();
    let code = '';
    await atWork(browser, 'seller', look, async (visit) => {
      const { page, say } = visit;
      const effort = await fillListing(visit, shop, { title, price: '128' });
      if (look.scripts) {
        await page.locator('[data-chosen] img').waitFor();
        expect(await sizeOfPhoto(visit)).toBeLessThan(SHRUNK_BYTES);
      }
      await keepWhole(page, `listing-filled-${look.size.width}-${look.scripts}`);
      await submitButton(visit).click();
      effort.taps += 1;
      await page.waitForURL('**/products/*?done=listed');
      code = codeOf(visit);
      const said = await readMain(page);
      expect(said).toContain(say('listing_done_listed'));
      expect(said).toContain(say('price_per_500g', { price: '¥51.20' }));
      expect(said).toContain(say('listing_freight'));
      console.log(`lists a product (${look.size.width} px, scripts ${look.scripts}):`, effort);
      expect(effort).toEqual({ fields: 6, taps: 2 });

      await page.getByRole('link', { name: say('listing_preview') }).click();
      await page.waitForURL('**/preview');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      expect(await page.getByRole('button', { name: say('buy_now') }).isDisabled()).toBe(true);
      expect(await seeAllPictures(page)).toEqual([]);
    });
    expect(await findCards({ sellerCode: shop }).then((cards) => cards.some((card) => card.code === code))).toBe(false);
    await approve(browser, title, look);
    await visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/search?q=${encodeURIComponent(title)}`);
      await page.getByRole('link', { name: title }).first().click();
      await page.waitForURL(`**/products/${code}`);
      expect(await readMain(page)).toContain('¥128');
      expect(await page.getByRole('button', { name: say('buy_now') }).isEnabled()).toBe(true);
      expect(await seeAllPictures(page)).toEqual([]);
    });
  }, 120_000);
});

test('[S14] a change waits for its review while the old version sells, is sent back with a reason, and comes again', async () => {
  const title = newTitle();
  const better = `${title}特选`;
  let code = '';
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    code = await listGoods(visit, shop, { title, price: '128' });
  });
  await approve(browser, title);
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await changeTitle(visit, code, better);
    expect(await readMain(page)).toContain(say('listing_next_change_in_review'));
  });
  await visiting(browser, {}, async ({ page }) => {
    await page.goto(`/products/${code}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  });
  const reason = '“特选”请说明是按什么选的。';
  await atWork(browser, 'operator', { size: DESKTOP }, async (visit) => {
    const { page, say } = visit;
    await openReview(visit, better);
    const row = await page.getByRole('row', { name: say('listing_title') }).innerText();
    expect(row).toContain(title);
    expect(row).toContain(better);
    expect(row).toContain(say('operator_listing_changed'));
    await page.getByRole('button', { name: say('operator_listing_return') }).click();
    expect(await page.getByLabel(say('operator_listing_reason')).getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel(say('operator_listing_reason')).fill(reason);
    await page.getByRole('button', { name: say('operator_listing_return') }).click();
    await page.waitForURL('**/operator/listings?done=returned');
  });
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop}/products/${code}`);
    expect(await readMain(page)).toContain(reason);
    await changeTitle(visit, code, `${better}（手工拣）`);
    expect(await readMain(page)).not.toContain(reason);
    await visit.open(`/desk/${shop}/products?state=ON_SALE`);
    expect(await readMain(page)).toContain(say('listing_next_change_in_review'));
  });
  await approve(browser, `${better}（手工拣）`);
  await visiting(browser, {}, async ({ page }) => {
    await page.goto(`/products/${code}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`${better}（手工拣）`);
  });
}, 180_000);

describe.each([{ scripts: false }, { scripts: true }])('[S7] scripts: $scripts', ({ scripts }) => {
  test(
    'a picture that is none is refused beside its field, and all the rest is kept',
    () =>
      atWork(browser, 'seller', { scripts }, async (visit) => {
        const { page, say } = visit;
        const title = newTitle();
        await fillListing(visit, shop, { title, price: '128', photo: writeNoPhoto() });
        await page
          .locator('input[type=file]')
          .nth(1)
          .setInputFiles([await takePhoto(), await takePhoto()]);
        await page.getByLabel(say('listing_description'), { exact: true }).evaluate((area, text) => {
          (area as HTMLTextAreaElement).value = text;
        }, '第一行\n第二行');
        await submitButton(visit).click();
        await page.getByRole('alert').waitFor();
        expect(await page.locator('#photo-problem').innerText()).toContain('fake.jpg');
        expect(await page.locator('input[name=picture]').count()).toBe(2);
        expect(await page.getByLabel(say('listing_title'), { exact: true }).inputValue()).toBe(title);
        expect(await page.getByLabel(say('listing_category'), { exact: true }).inputValue()).toBe('dried-mushrooms');
        expect(await page.locator('[name=description]').inputValue()).toBe('第一行\n第二行');
        expect(await seeAllPictures(page)).toEqual([]);
        await page.locator('input[name=first]').nth(1).check();
        await submitButton(visit).click();
        await page.waitForURL('**/products/*?done=listed');
      }),
    60_000,
  );
});

test('[S7] words that may not stand there are refused at their field, with what to write instead', () =>
  atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await fillListing(visit, shop, { title: '降血糖木耳', price: '一百' });
    await submitButton(visit).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel(say('listing_price')).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel(say('listing_price')).inputValue()).toBe('一百');
    await page.getByLabel(say('listing_price')).fill('128');
    await submitButton(visit).click();
    await page.locator('#title-problem').waitFor();
    expect(await page.locator('input[name=picture]').count()).toBe(1);
  }));

test('[S7] a double tap, going back and a reload make one product', () =>
  atWork(browser, 'seller', {}, async (visit) => {
    const { page } = visit;
    const title = newTitle();
    await fillListing(visit, shop, { title, price: '128' });
    await submitButton(visit).dblclick();
    await page.waitForURL('**/products/*?done=*');
    await page.reload();
    await page.goBack();
    await page.goForward();
    await visit.open(`/desk/${shop}/products`);
    expect(await page.getByRole('link', { name: title }).count()).toBe(1);
  }));

async function sizeOfPhoto({ page }: Visit): Promise<number> {
  // The tray gathers what was taken and chosen in the one field that holds many.
  const input = page.locator('input[type=file][multiple]');
  return input.evaluate((each) => (each as HTMLInputElement).files?.[0]?.size ?? 0);
}

async function changeTitle(visit: Visit, code: string, title: string): Promise<void> {
  const { page, say } = visit;
  await visit.open(`/desk/${shop}/products/${code}/words`);
  await page.getByLabel(say('listing_title'), { exact: true }).fill(title);
  await page.getByRole('button', { name: say('listing_submit_change') }).click();
  await page.waitForURL(`**/products/${code}?done=changed`);
}
