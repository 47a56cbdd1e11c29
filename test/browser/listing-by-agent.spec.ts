import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { accountOf } from './shop/shop.js';
import { atWork, orderPaid, packsOf, type PaidOrder } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { approve, listGoods } from './visit/listing.js';
import { lookOver } from './visit/look-over.js';
import { letAgentIn, takeMandateBack } from './visit/mandate.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { untilThere } from './visit/until.js';
import { DESKTOP, PHONE, type Look, type Visit } from './visit/visit.js';

let browser: Browser;
let agent: string;

beforeAll(async () => {
  browser = await launchBrowser();
  agent = accountOf('agent').name;
}, 60_000);

afterAll(() => browser.close());

const STANDARD = { mostBytes: 20_480, axe: 'all', strong: true } as const;

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)(
  'what an agent does for a household ($language, $size.width pixels, scripts: $scripts)',
  (look: Partial<Look>) => {
    test('[N2] [S6] a change of words and a parcel are told to it and bear both names, on each page they are done on', async () => {
      const shop = await openShop(browser);
      // The goods go by this name until the change is approved, in what the household is told, too.
      const sold = `木耳${randomInt(100, 1_000)}号`;
      const code = await sells(shop, sold);
      await letAgentIn(shop, ['LIST', 'SHIP']);
      const [pack] = await packsOf(shop.seller);
      if (pack === undefined) throw new Error('The household sells nothing.');
      const order = await orderPaid([{ pack, quantity: 1 }]);
      const orderPage = `/desk/${shop.seller}/orders/${order.sellerOrderCode}`;
      let household = '';

      await atWork(browser, 'agent', look, async (visit) => {
        const { page, say } = visit;
        for (const path of [`/products/${code}`, '/orders', `/orders/${order.sellerOrderCode}/refuse`]) {
          await visit.open(`/desk/${shop.seller}${path}`);
          household = await seeBothNames(visit, shop);
        }
        await visit.open(`/desk/${shop.seller}/products/${code}/words`);
        await seeBothNames(visit, shop);
        await page.getByLabel(say('listing_title'), { exact: true }).fill(`坡上的${sold}`);
        await page.getByRole('button', { name: say('listing_submit_change') }).click();
        await page.waitForURL(`**/products/${code}?done=changed`);
        await seeBothNames(visit, shop);

        await visit.open(orderPage);
        await seeBothNames(visit, shop);
        await page.getByLabel(say('desk_tracking_number')).fill(`SF${Date.now()}`);
        await page.getByRole('button', { name: say('desk_ship_button') }).click();
        await page.waitForURL('**?done=shipped');
        await seeBothNames(visit, shop);
        expect(await lastOfLog(visit)).toContain(say('desk_by_seller_for', { actor: agent, shop: household }));
        expect(visit.faults).toEqual([]);
      });

      await shop.as(look, async (visit) => {
        const { page, say } = visit;
        for (const what of [sold, order.sellerOrderCode]) await toldOf(visit, '/account', agent, what);
        for (const what of [sold, order.sellerOrderCode]) {
          await toldOf(visit, `/desk/${shop.seller}/mandates`, agent, what);
          const act = page.locator('.acts li').filter({ hasText: what });
          expect(await act.locator('b').innerText()).toBe(agent);
        }
        await visit.open(orderPage);
        expect(await lastOfLog(visit)).toContain(say('desk_by_seller_for', { actor: agent, shop: household }));
        expect(await page.getByRole('complementary', { name: say('desk_agent_for') }).count()).toBe(0);
        for (const what of [sold, order.sellerOrderCode]) await seeText(visit, shop, what);
        expect(visit.faults).toEqual([]);
      });
      await shop.as({ ...look, scripts: true }, async (visit) => {
        const name = `household-order-by-agent-${look.language}-${look.size?.width}`;
        expect(await lookOver(visit, name, orderPage, STANDARD)).toEqual([]);
      });
      expect(await whatBuyerReads(order)).not.toContain(agent);
      await takeMandateBack(shop);
    }, 300_000);
  },
);

/** Its own goods, on sale; their code. */
async function sells(shop: NewShop, title: string): Promise<string> {
  let code = '';
  await shop.as({ scripts: false }, async (visit) => {
    code = await listGoods(visit, shop.seller, { title, price: '128' });
  });
  await approve(browser, title);
  return code;
}

/** Who acts and for whom stand on the page, with the code of the household; its name. */
async function seeBothNames({ page, say }: Visit, { seller }: NewShop): Promise<string> {
  await page.waitForLoadState('domcontentloaded');
  const band = page.getByRole('complementary', { name: say('desk_agent_for') });
  const name = await band.locator('.name').innerText();
  expect(name).toMatch(new RegExp(`.+ ${seller}$`));
  expect(await band.innerText()).toContain(agent);
  return name.slice(0, -seller.length).trim();
}

/** The last line of the log of the order that is open. */
async function lastOfLog({ page }: Visit): Promise<string> {
  await page.waitForLoadState('domcontentloaded');
  return page.locator('section[aria-labelledby=log] li').last().innerText();
}

/** The worker tells in its own time. */
async function toldOf(visit: Visit, path: string, ...words: readonly string[]): Promise<void> {
  await untilThere(async () => {
    await visit.open(path);
    const said = await readMain(visit.page);
    return words.every((word) => said.includes(word));
  });
}

/** A text that says so stands on the household's phone, with the name of the agent. */
async function seeText(visit: Visit, { phone }: NewShop, what: string): Promise<void> {
  const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const texts = visit.page.getByRole('listitem').filter({ hasText: masked }).filter({ hasText: what });
  await untilThere(async () => {
    await visit.open('/demo/messages');
    return (await texts.count()) > 0;
  });
  expect(await texts.first().innerText()).toContain(agent);
}

/** All that the buyer can ask of the order's log. */
async function whatBuyerReads({ buyer, code, receiptToken }: PaidOrder): Promise<string> {
  const query = `query ($code: String!, $receiptToken: String) { order(code: $code, receiptToken: $receiptToken) {
    sellerOrders { changes { toState by actedBy reason } } } }`;
  const read = JSON.stringify(await buyer.ask<object>(query, { code, receiptToken }));
  expect(read).toContain('SHIPPED');
  return read;
}
