import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { atWork } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { approve, codeOf, fillListing, openReview, submitButton } from './visit/listing.js';
import { DESKTOP, PHONE } from './visit/visit.js';

const FUNGUS = 'fangxian-black-fungus';
const NAME = '房县黑木耳（干）';

let browser: Browser;
let shop: NewShop;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openShop(browser);
}, 120_000);

afterAll(() => browser.close());

describe.each([
  { size: PHONE, scripts: false },
  { size: DESKTOP, scripts: true },
] as const)('which specialty goods are ($size.width pixels, scripts: $scripts)', (look) => {
  test(`[S18] is chosen on the form, refused on another shelf, and stands on the page once reviewed (scripts: ${look.scripts})`, async () => {
    const title = `自家黑木耳${randomInt(100_000, 999_999)}`;
    let code = '';
    await shop.as(look, async (visit) => {
      const { page, say } = visit;
      await fillListing(visit, shop.seller, { title, price: '88', category: 'nuts' });
      await page.getByText(say('listing_more')).click();
      const specialty = page.getByLabel(say('listing_specialty'), { exact: true });
      await specialty.selectOption(FUNGUS);
      expect(await specialty.locator('option').allInnerTexts()).not.toContain('竹溪贡米');
      await submitButton(visit).click();
      await page.getByText('这种特产不属于您选的商品分类').first().waitFor();
      expect(await specialty.inputValue()).toBe(FUNGUS);
      await page.getByLabel(say('listing_category'), { exact: true }).selectOption('dried-mushrooms');
      await submitButton(visit).click();
      await page.waitForURL('**/products/*?done=listed');
      code = codeOf(visit);
    });
    await atWork(browser, 'operator', { size: DESKTOP }, async (visit) => {
      await openReview(visit, title);
      expect(await readMain(visit.page)).toContain(NAME);
    });
    await approve(browser, title);
    await shop.as(look, async (visit) => {
      await visit.open(`/desk/${shop.seller}/products/${code}/words`);
      expect(await visit.page.locator('select[name=specialtyCode]').inputValue()).toBe(FUNGUS);
      await visit.open(`/products/${code}`);
      await visit.page.locator(`a[href="/specialties/${FUNGUS}"]`).click();
      await visit.page.waitForURL(`**/specialties/${FUNGUS}`);
      expect(await readMain(visit.page)).toContain(title);
    });
  }, 180_000);
});
