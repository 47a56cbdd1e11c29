import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { approve, codeOf, fillListing, listGoods, submitButton } from './visit/listing.js';
import { visiting, type Visit } from './visit/visit.js';

let browser: Browser;
let shop: string;
let code: string;
const title = `山核桃${randomInt(100_000, 999_999)}`;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    code = await listGoods(visit, shop, { title, price: '128' });
  });
  await approve(browser, title);
}, 120_000);

afterAll(() => browser.close());

test('[S15] price and number change at once from the list, one tap to open and one to save', () =>
  atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop}/products`);
    const card = page.locator('main li', { hasText: title }).last();
    await card.locator('summary').click();
    await card.getByLabel(say('listing_price')).fill('118');
    await card.getByLabel(say('listing_stock_now')).fill('33');
    await card.getByRole('button', { name: say('listing_save_offer') }).click();
    await page.waitForURL('**/products?done=offer');
    const said = await card.innerText();
    expect(said).toContain('¥118.00');
    expect(said).toContain(say('listing_available', { count: 33 }));
    expect(said).toContain(say('price_per_500g', { price: '¥47.20' }));
    await visiting(browser, { scripts: false }, async (buyer) => {
      await buyer.open(`/products/${code}`);
      expect(await readMain(buyer.page)).toContain('¥118');
    });
  }));

test('[S15] what moved in between is not written over, and a slip of a digit is asked', () =>
  atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop}/products/${code}`);
    const other = await visit.context.newPage();
    await other.goto(`/desk/${shop}/products/${code}`);
    await setOffer({ ...visit, page: other, say } as Visit, { stock: '21' });
    await other.waitForURL('**?done=offer');
    await other.close();

    await setOffer(visit, { stock: '40' });
    expect(await page.getByRole('alert').innerText()).toContain(say('form_problem'));
    expect(await page.locator('[name=seenStock]').inputValue()).toBe('21');
    expect(await page.locator('[name=stock]').first().inputValue()).toBe('40');

    await visit.open(`/desk/${shop}/products/${code}`);
    await setOffer(visit, { price: '11.8' });
    await page.locator('button[name=confirmed]').first().waitFor();
    expect(await readMain(page)).toContain('¥118.00');
  }));

test('[S7] goods rest for a while and come back, and go for good only after a second question', () =>
  atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await visit.open(`/desk/${shop}/products/${code}`);
    await page.getByRole('button', { name: say('listing_pause') }).click();
    await page.waitForURL('**?done=paused');
    expect(await isSold()).toBe(false);
    await page.getByRole('button', { name: say('listing_resume') }).click();
    await page.waitForURL('**?done=resumed');
    expect(await isSold()).toBe(true);
    await page.locator('summary', { hasText: say('listing_take_down') }).click();
    await page.getByRole('button', { name: say('listing_take_down_sure') }).click();
    await page.waitForURL('**?done=taken-down');
    expect(await isSold()).toBe(false);
  }));

test('[S7] a draft keeps what was typed, goes on where it was left, and becomes one product', () =>
  atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    const name = `${title}仁`;
    await fillListing(visit, shop, { title: name, price: '', stock: '' });
    await page.getByRole('button', { name: say('listing_keep_draft') }).click();
    await page.waitForURL('**/products/*?done=draft');
    const draft = codeOf(visit);
    await page.getByRole('link', { name: say('listing_go_on') }).click();
    await page.waitForURL(`**/products/new?draft=${draft}`);
    expect(await page.getByLabel(say('listing_title'), { exact: true }).inputValue()).toBe(name);
    expect(await page.locator('input[name=picture]').count()).toBe(1);
    await submitButton(visit).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(say('listing_price')).fill('128');
    await page.getByLabel(say('listing_stock'), { exact: true }).fill('12');
    await submitButton(visit).click();
    await page.waitForURL(`**/products/${draft}?done=listed`);
  }));

test('[S7] [L9] one more pack is on the shelf at once, and too much freight is asked before', () =>
  atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    const name = `${title}分装`;
    const listed = await listGoods(visit, shop, { title: name, price: '128' });
    await page.locator('summary', { hasText: say('listing_add_pack') }).click();
    const form = page.locator('form[action="?/addPack"]');
    await form.getByLabel(say('listing_pack_amount')).fill('100');
    await form.getByLabel(say('listing_pack_unit')).selectOption('GRAM');
    await form.getByLabel(say('listing_price')).fill('10');
    await form.getByLabel(say('listing_stock'), { exact: true }).fill('9');
    await form.getByRole('button', { name: say('listing_add_pack_save'), exact: true }).click();
    await form.getByRole('alert').waitFor();
    expect(await form.getByRole('alert').innerText()).toContain('运费');
    await form.getByRole('button', { name: say('listing_confirm_offer') }).click();
    await page.waitForURL(`**/products/${listed}?done=pack-added`);
    expect(await page.locator('main ul .pack').count()).toBe(2);
  }));

async function setOffer({ page, say }: Visit, typed: { price?: string; stock?: string }): Promise<void> {
  await page
    .locator('summary', { hasText: say('listing_change_offer') })
    .first()
    .click();
  if (typed.price !== undefined) await page.locator('[name=price]').first().fill(typed.price);
  if (typed.stock !== undefined) await page.locator('[name=stock]').first().fill(typed.stock);
  await page
    .getByRole('button', { name: say('listing_save_offer'), exact: true })
    .first()
    .click();
  await page.waitForLoadState();
}

async function isSold(): Promise<boolean> {
  let sold = false;
  await visiting(browser, { scripts: false }, async ({ page, say }) => {
    const response = await page.goto(`/products/${code}`);
    const button = page.getByRole('button', { name: say('buy_now') });
    sold = response?.status() === 200 && (await button.count()) > 0 && (await button.isEnabled());
  });
  return sold;
}
