import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi } from './shop/ask-api.js';
import { findShop } from './shop/shop.js';
import { readMain } from './visit/goods.js';
import { approve, listGoods } from './visit/listing.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { seeAllPictures } from './visit/picture.js';
import { DESKTOP, PHONE, visiting, type Visit } from './visit/visit.js';

const PHOTO = join(import.meta.dirname, '../../data/pictures/01.webp');
const WITHOUT_SCRIPTS = { size: PHONE, scripts: false } as const;
/** What is shown again is asked for again: nothing that was taken back comes from what somebody kept. */
const NEVER_OLD = 'private, no-cache';

let browser: Browser;
let shop: NewShop;
let desk: string;
let label: string;
/** All pages that lead to the family. */
let pages: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  // One who trades a little has a family to ask, and is no farmer.
  shop = await openShop(browser, 'PETTY_TRADE');
  desk = `/desk/${shop.seller}/consents`;
  const title = `收来的香菇${randomInt(100_000, 999_999)}`;
  let code = '';
  await shop.as(WITHOUT_SCRIPTS, async (visit) => {
    code = await listGoods(visit, shop.seller, { title, price: '128' });
  });
  await approve(browser, title, WITHOUT_SCRIPTS);
  await shop.as(WITHOUT_SCRIPTS, async (visit) => {
    label = await labelGoods(visit);
  });
  pages = [`/sellers/${shop.seller}`, `/products/${code}`, label];
}, 180_000);

afterAll(() => browser.close());

/** Writes down a harvest, and says where its label leads. */
async function labelGoods(visit: Visit): Promise<string> {
  const { page, say } = visit;
  await visit.open(`/desk/${shop.seller}/harvests`);
  const record = page.locator('form[action="?/record"]');
  await record.locator('[name=productCode]').selectOption({ index: 1 });
  await record.locator('[name=amount]').fill('20');
  await record.getByRole('button', { name: say('harvest_button') }).click();
  await page.waitForURL('**/harvests?written=*');
  const lot = new URL(page.url()).searchParams.get('written') ?? '';
  await visit.open(`/desk/${shop.seller}/harvests/${lot}/label`);
  const address = await page.getByRole('link', { name: say('label_try') }).getAttribute('href');
  return new URL(address ?? '').pathname;
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('[N24] what a family agreed to be told ($language, $size.width pixels, scripts: $scripts)', (look) => {
  /** A page as it is sent, with what no eye sees: its description for machines above all. */
  async function sent(path: string): Promise<string> {
    const headers = { cookie: `shanhuo_lang=${look.language}` };
    const answer = await fetch(findShop().webUrl + path, { headers });
    const cache = answer.headers.get('cache-control');
    expect({ path, status: answer.status, cache }).toEqual({
      path,
      status: 200,
      cache: NEVER_OLD,
    });
    return answer.text();
  }
  /** Which pages tell a thing. */
  async function telling(told: string): Promise<string[]> {
    const all = await Promise.all(pages.map(async (path) => ((await sent(path)).includes(told) ? [path] : [])));
    return all.flat();
  }
  async function shopSays(field: 'name' | 'story'): Promise<string> {
    const query = `query ($code: String!) { seller(code: $code) { ${field} } }`;
    const { seller } = await askApi<{ seller: { [field]: string } }>(query, { code: shop.seller }, look.language);
    return seller[field] ?? '';
  }
  const button = ({ page, say }: Visit, what: 'give' | 'withdraw', of: 'name' | 'story' | 'photo') =>
    page.getByRole('button', { name: `${say(`consent_${what}`)} ${say(`consent_${of}`)}`, exact: true });

  async function give(visit: Visit, of: 'name' | 'story' | 'photo'): Promise<void> {
    await button(visit, 'give', of).click();
    await visit.page.getByRole('alert').waitFor();
    if (of === 'photo') {
      await visit.page.getByLabel(visit.say('consent_photo_choose')).setInputFiles(PHOTO);
      await button(visit, 'give', of).click();
      // It arrived, and stays while the tick is missing.
      await visit.page.getByText(visit.say('apply_paper_arrived')).waitFor();
    }
    await visit.page.locator(`#agrees-${of.toUpperCase()}`).check();
    await button(visit, 'give', of).click();
    await visit.page.waitForURL('**?done=given');
  }

  test('its name stands on the page of its label while it agrees, and its village alone at the next look after', () =>
    shop.as(look, async (visit) => {
      const { page, say } = visit;
      const name = await shopSays('name');
      const soldBy = pages.filter((path) => path !== label);
      await visit.open(desk);
      expect(await telling(name)).toEqual(soldBy);
      expect(await sent(label)).toContain(say('trace_petty_trader'));
      await give(visit, 'name');
      expect(await telling(name)).toEqual(pages);
      await visiting(browser, look, async (buyer) => {
        await buyer.open(label);
        expect(await readMain(buyer.page)).toContain(name);
      });
      await button(visit, 'withdraw', 'name').click();
      await page.waitForURL('**?done=unnamed');
      const said = await readMain(page);
      for (const words of ['consent_done_unnamed', 'consent_shop_stays'] as const) expect(said).toContain(say(words));
      // Who sells is named all the same, as the page just said.
      expect(await telling(name)).toEqual(soldBy);
      expect(await sent(label)).toContain(say('trace_petty_trader'));
    }));

  test('its story stands on its shop’s page while it agrees, and in no part of a page after it took it back', () =>
    shop.as(look, async (visit) => {
      await visit.open(desk);
      await give(visit, 'story');
      const story = await shopSays('story');
      expect(story).not.toBe('');
      expect(await telling(story)).toEqual([`/sellers/${shop.seller}`]);
      await visiting(browser, look, async (buyer) => {
        await buyer.open(`/sellers/${shop.seller}`);
        expect(await buyer.page.locator('main .story').innerText()).toBe(story);
      });
      await button(visit, 'withdraw', 'story').click();
      await visit.page.waitForURL('**?done=withdrawn');
      expect(await readMain(visit.page)).toContain(visit.say('consent_done_withdrawn'));
      expect(await telling(story)).toEqual([]);
      expect(await shopSays('story')).toBe('');
    }));

  test('its photo stands on its shop’s page while it agrees, and its address is in no page and answers no more after', () =>
    shop.as(look, async (visit) => {
      const { page } = visit;
      await visit.open(desk);
      expect(await telling('/media/families/')).toEqual([]);
      await give(visit, 'photo');
      expect(await seeAllPictures(page)).toEqual([]);
      let address = '';
      await visiting(browser, look, async (buyer) => {
        await buyer.open(`/sellers/${shop.seller}`);
        expect(await seeAllPictures(buyer.page)).toEqual([]);
        const photo = buyer.page.locator('main img[src^="/media/families/"]');
        address = (await photo.getAttribute('src')) ?? '';
      });
      expect(await telling(address)).toEqual([`/sellers/${shop.seller}`]);
      const shown = await fetch(findShop().webUrl + address);
      expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
      await button(visit, 'withdraw', 'photo').click();
      await page.waitForURL('**?done=withdrawn');
      expect(await telling('/media/families/')).toEqual([]);
      expect((await fetch(findShop().webUrl + address)).status).toBe(404);
    }));
});
