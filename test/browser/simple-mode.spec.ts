import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { HELP_PHONE } from '../support/test-variables.js';
import { villageOfAgent } from './visit/applying.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { atWork, deskOf, orderPaid, packsOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { keepWhole } from './visit/picture.js';
import {
  answerAll,
  findSmallLetters,
  giveVoice,
  goTo,
  handInButton,
  listen,
  questionOf,
  turnOnSimpleMode,
} from './visit/simple.js';
import { DESKTOP, PHONE } from './visit/visit.js';

const STANDARD = { mostBytes: 20 * 1024, mostScriptBytes: 60 * 1024, strong: true } as const;

let browser: Browser;
let shop: NewShop;
let market: string;
let made = 100 + (Date.now() % 800);

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await openShop(browser);
  market = await deskOf(browser, 'seller');
}, 180_000);

afterAll(() => browser.close());

const newTitle = (): string => `慢慢卖的木耳${++made}`;

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: true },
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'zh-CN', size: DESKTOP, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('[N18] [S11] simple mode ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test('a villager lists goods by answering one question a screen, goes back, and loses nothing', async () => {
    const title = newTitle();
    await shop.as(look, async (visit) => {
      const { page, say } = visit;
      await turnOnSimpleMode(visit, shop.seller);
      await page.getByRole('link', { name: say('simple_task_list') }).click();
      await page.waitForURL('**/products/new');
      expect(await questionOf(visit)).toBe(say('simple_photo'));
      await answerAll(visit, title);
      const told = await readMain(page);
      for (const answer of [title, '2.5', '128', '50']) expect(told).toContain(answer);
      await keepWhole(page, `simple-check-${look.size.width}-${look.scripts}`);
      await goTo(visit, 'simple_back', 'simple_stock');
      await goTo(visit, 'simple_back', 'simple_price');
      const price = page.getByLabel(say('listing_price'));
      expect([await price.inputValue(), await price.getAttribute('inputmode')]).toEqual(['128', 'decimal']);
      // The browser's own way back goes back a question as well.
      await page.goBack();
      await page.getByRole('heading', { name: say('simple_stock'), exact: true }).waitFor();
      await goTo(visit, 'simple_next', 'simple_check');
      await handInButton(visit).click();
      await page.waitForURL('**/products/*?done=listed');
      expect(await readMain(page)).toContain(say('listing_done_listed'));
      expect(await findSmallLetters(visit)).toEqual([]);
    });
  }, 180_000);

  test('what is wrong leads back to its question', async () => {
    await shop.as(look, async (visit) => {
      const { page, say } = visit;
      await turnOnSimpleMode(visit, shop.seller);
      await visit.open(`/desk/${shop.seller}/products/new`);
      await answerAll(visit, newTitle());
      await goTo(visit, 'simple_back', 'simple_stock');
      await goTo(visit, 'simple_back', 'simple_price');
      await page.getByLabel(say('listing_price')).fill('很便宜');
      await goTo(visit, 'simple_next', 'simple_stock');
      await goTo(visit, 'simple_next', 'simple_check');
      await handInButton(visit).click();
      await page.getByRole('alert').waitFor();
      expect(await questionOf(visit)).toBe(say('simple_price'));
      expect(await page.getByLabel(say('listing_price')).inputValue()).toBe('很便宜');
      await page.getByLabel(say('listing_price')).fill('128');
      await goTo(visit, 'simple_next', 'simple_stock');
      await goTo(visit, 'simple_next', 'simple_check');
      await handInButton(visit).click();
      await page.waitForURL('**/products/*?done=listed');
    });
  }, 180_000);

  test('pages of simple mode are light, fit the screen and the finger, and read well for weak eyes', async () => {
    const faults: string[] = [];
    // Axe itself is a script.
    const standard = { ...STANDARD, axe: look.scripts ? 'all' : 'nothing' } as const;
    const asked = { list: '/products/new', price: '/simple/price', stock: '/simple/stock', pause: '/pause' };
    const paths = { home: '', ...asked, money: '/income', mandates: '/mandates' };
    await atWork(browser, 'seller', look, async (visit) => {
      await turnOnSimpleMode(visit, market);
      for (const [name, path] of Object.entries(paths)) {
        const called = `simple-${name}-${look.size.width}-${look.language}-${look.scripts}`;
        faults.push(...(await lookOver(visit, called, `/desk/${market}${path}`, standard)));
        expect(await findSmallLetters(visit)).toEqual([]);
      }
      // Figures are more than a page of questions may weigh, and read as well.
      await visit.open(`/desk/${market}/books`);
      expect(await findSmallLetters(visit)).toEqual([]);
    });
    expect(faults).toEqual([]);
  }, 240_000);

  test('an order is packed and sent in three questions', async () => {
    const [pack] = await packsOf(market);
    if (pack === undefined) throw new Error('The shop sells nothing.');
    const { sellerOrderCode } = await orderPaid([{ pack, quantity: 1 }]);
    await atWork(browser, 'seller', look, async (visit) => {
      const { page, say } = visit;
      await turnOnSimpleMode(visit, market);
      await visit.open(`/desk/${market}/orders/${sellerOrderCode}`);
      expect(await questionOf(visit)).toBe(say('simple_ship_contents'));
      await keepWhole(page, `simple-ship-${look.size.width}-${look.scripts}`);
      await goTo(visit, 'simple_next', 'simple_ship_carrier');
      await goTo(visit, 'simple_next', 'simple_ship_number');
      await page.getByLabel(say('desk_tracking_number'), { exact: true }).fill(`SF${Date.now()}`);
      await goTo(visit, 'simple_back', 'simple_ship_carrier');
      await goTo(visit, 'simple_next', 'simple_ship_number');
      expect(await page.getByLabel(say('desk_tracking_number'), { exact: true }).inputValue()).toMatch(/^SF\d+$/);
      await page.getByRole('button', { name: say('desk_ship_button') }).click();
      await page.waitForURL('**?done=shipped');
    });
  }, 180_000);
});

test('[N18] a stock changes with one question, and the page says how it stands now', async () => {
  await atWork(browser, 'seller', { scripts: false }, async (visit) => {
    const { page, say } = visit;
    await turnOnSimpleMode(visit, market);
    await visit.open(`/desk/${market}/simple/stock`);
    await page.locator('main a[href*="/simple/stock/"]').first().click();
    const packs = page.locator('main a[href*="?pack="]');
    if ((await packs.count()) > 0) await packs.first().click();
    const stock = page.getByLabel(say('listing_stock_now'));
    expect(await stock.getAttribute('inputmode')).toBe('numeric');
    await stock.fill('-3');
    await page.getByRole('button', { name: say('listing_save_offer') }).click();
    await page.getByRole('alert').waitFor();
    await stock.fill('4321');
    await page.getByRole('button', { name: say('listing_save_offer') }).click();
    await page.waitForURL('**done=offer**');
    expect(await readMain(page)).toContain(say('simple_stock_now', { count: '4321' }));
  });
}, 120_000);

test('[N18] tasks, questions, answers, what was done and the money are read aloud where the browser has a voice', async () => {
  const title = newTitle();
  await shop.as({ scripts: true }, async (visit) => {
    const { page, say } = visit;
    await turnOnSimpleMode(visit, shop.seller);
    const button = page.getByRole('button', { name: say('aloud_say') });
    if (await page.evaluate(() => speechSynthesis.getVoices().length === 0)) expect(await button.count()).toBe(0);
    await giveVoice(visit);
    await page.reload();
    const tasks = await listen(visit);
    expect(tasks).toMatch(/^zh-CN: /);
    for (const task of ['simple_task_list', 'simple_task_money', 'mandate_title']) expect(tasks).toContain(say(task));
    await visit.open(`/desk/${shop.seller}/products/new`);
    expect(await listen(visit)).toContain(say('simple_photo'));
    await answerAll(visit, title);
    const answers = await listen(visit);
    for (const answer of [say('simple_check'), title, '2.5', '128', '50']) expect(answers).toContain(answer);
    await handInButton(visit).click();
    await page.waitForURL('**/products/*?done=listed');
    expect(await listen(visit)).toContain(say('listing_done_listed'));
    await visit.open(`/desk/${shop.seller}/pause`);
    expect(await listen(visit)).toContain(say('simple_pause_days'));
    await visit.open(`/desk/${shop.seller}/income`);
    expect(await listen(visit)).toContain(say('income_coming'));
    await visit.open(`/desk/${shop.seller}/mandates`);
    expect(await listen(visit)).toContain(say('mandate_nobody'));
  });
}, 120_000);

test('[N18] while goods are written down, the number of those who help is there to be dialled', async () => {
  await shop.as({ scripts: false }, async (visit) => {
    const { page, say } = visit;
    await turnOnSimpleMode(visit, shop.seller);
    await visit.open(`/desk/${shop.seller}/products/new?question=price`);
    const number = page.getByRole('main').getByRole('link', { name: say('call_us', { phone: HELP_PHONE }) });
    expect(await number.getAttribute('href')).toBe('tel:07190123456');
  });
}, 60_000);

test('[N18] letters are as large where an agent serves a village', async () => {
  const village = `/desk/village/${await villageOfAgent()}`;
  await atWork(browser, 'agent', {}, async (visit) => {
    const { page, say } = visit;
    await visit.open('/desk');
    await page.getByRole('button', { name: say('simple_on') }).click();
    await page.getByRole('button', { name: say('simple_off') }).waitFor();
    for (const path of ['/desk', village, `${village}/served`, `${village}/households`, `${village}/harvests`]) {
      expect((await visit.open(path)).status()).toBe(200);
      expect({ path, small: await findSmallLetters(visit) }).toEqual({ path, small: [] });
    }
  });
}, 60_000);

test('[N18] a draft of simple mode is found by whoever helps, and goes on in the whole form', async () => {
  const title = newTitle();
  await shop.as({ scripts: false }, async (visit) => {
    const { page, say } = visit;
    await turnOnSimpleMode(visit, shop.seller);
    await visit.open(`/desk/${shop.seller}/products/new?question=title`);
    await page.getByLabel(say('listing_title'), { exact: true }).fill(title);
    await goTo(visit, 'simple_next', 'simple_category');
    const draft = new URL(page.url()).searchParams.get('draft');
    expect(draft).toMatch(/^[0-9A-Z]{8}$/);
    await page.getByRole('button', { name: say('call_title') }).click();
    await page.waitForURL(`**/help/call?about=GOODS&shop=${shop.seller}&code=${draft}`);
    await visit.open(`/desk/${shop.seller}`);
    await page.getByRole('button', { name: say('simple_off') }).click();
    await visit.open(`/desk/${shop.seller}/products/new?draft=${draft}`);
    expect(await page.getByLabel(say('listing_title'), { exact: true }).inputValue()).toBe(title);
    expect(await page.locator('[data-question]').count()).toBe(0);
  });
}, 120_000);
