import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf, orderPaid, packsOf, type Pack } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE, type Look, type Visit } from './visit/visit.js';

let browser: Browser;
let shop: string;
let packs: readonly Pack[];
let cooperative: string;

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
  packs = await packsOf(shop);
  await atWork(browser, 'manager', {}, async (visit) => {
    await visit.open('/desk');
    const link = visit.page.locator('a[href$="/members"]').first();
    cooperative = (await link.getAttribute('href')) ?? '';
  });
}, 120_000);

afterAll(() => browser.close());

const STANDARD = { mostBytes: 20_480, axe: 'all', strong: true } as const;

/** Whatever cooperative the household is in: it leaves, so that each journey begins alike. */
async function leave(visit: Visit, path: string): Promise<void> {
  const { page, say } = visit;
  await visit.open(path);
  const summary = page.getByText(say('member_leave_title'), { exact: true });
  if ((await summary.count()) === 0) return;
  await summary.click();
  await page.locator('input[name="sure"]').check();
  await page.getByRole('button', { name: say('member_leave'), exact: true }).click();
  await page.waitForURL('**?done=left');
}

async function press(visit: Visit, scope: string, word: string): Promise<void> {
  const { page, say } = visit;
  await page.getByRole('button', { name: `${say(word)}${say('separator')}${say(scope)}` }).click();
}

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)(
  'a household and its cooperative ($language, $size.width pixels, scripts: $scripts)',
  (look: Partial<Look>) => {
    test('[C1] [C2] is invited, lets it ship, is shipped for, and takes it back at once', async () => {
      const members = `/desk/${shop}/members`;
      await atWork(browser, 'seller', look, (visit) => leave(visit, members));

      await atWork(browser, 'manager', look, async (visit) => {
        const { page, say } = visit;
        await see('manager', look, 'cooperative-members', cooperative);
        await visit.open(cooperative);
        await page.getByLabel(say('members_shop_code')).fill('nonsense');
        await page.getByRole('button', { name: say('members_send_invitation') }).click();
        expect(await page.getByLabel(say('members_shop_code')).inputValue()).toBe('nonsense');
        await page.getByLabel(say('members_shop_code')).fill(`http://localhost/sellers/${shop}?lang=en`);
        await page.getByRole('button', { name: say('members_send_invitation') }).click();
        await page.waitForURL('**?done=invited');
        expect(await page.getByRole('status').first().innerText()).toBe(say('member_done_invited'));
        expect((await visit.open(`/desk/${shop}/orders`)).status()).toBe(404);
      });

      await atWork(browser, 'seller', look, async (visit) => {
        const { page, say } = visit;
        await visit.open(members);
        await page.getByRole('button', { name: say('member_accept'), exact: true }).click();
        await page.waitForURL('**?done=joined');
        expect(await page.getByText(say('member_may_not'), { exact: true }).count()).toBe(4);
        await press(visit, 'member_scope_ship', 'member_grant');
        await page.waitForURL('**?done=granted');
        await see('seller', look, 'household-members', members);
        expect(await page.getByText(say('member_may_not'), { exact: true }).count()).toBe(3);
      });

      const order = await orderPaid([{ pack: aPack(), quantity: 1 }]);
      const orderPage = `/desk/${shop}/orders/${order.sellerOrderCode}`;
      await atWork(browser, 'manager', look, async (visit) => {
        const { page, say } = visit;
        await visit.open(cooperative);
        await page.locator(`a[href="/desk/${shop}"]`).click();
        await page.waitForURL(`**/desk/${shop}`);
        expect(await page.locator('.acting').innerText()).toContain(say('desk_acting_told'));
        expect(await page.getByRole('link', { name: say('desk_money'), exact: true }).count()).toBe(0);
        await see('manager', look, 'desk-acting', `/desk/${shop}`);
        await visit.open(orderPage);
        expect(await page.locator('.acting').count()).toBe(1);
        await page.getByLabel(say('desk_tracking_number')).fill(aNumber());
        await page.getByRole('button', { name: say('desk_ship_button') }).click();
        await page.waitForURL('**?done=shipped');
        expect((await visit.open(`/desk/${shop}/money`)).status()).toBe(404);
        expect((await visit.open(`/desk/${shop}/freight`)).status()).toBe(404);
      });

      await atWork(browser, 'seller', look, async (visit) => {
        await visit.open('/account');
        await told(visit, order.sellerOrderCode);
        await visit.open(members);
        await press(visit, 'member_scope_ship', 'member_revoke');
        await visit.page.waitForURL('**?done=revoked');
      });

      await atWork(browser, 'manager', look, async (visit) => {
        for (const path of [orderPage, `/desk/${shop}`, `/desk/${shop}/orders`]) {
          expect((await visit.open(path)).status()).toBe(404);
        }
        await visit.open(cooperative);
        expect(await readMain(visit.page)).toContain(visit.say('members_may_nothing'));
      });
    }, 180_000);
  },
);

/** A picture of the page at the size of this journey, and nothing that breaks the standard. Axe needs scripts to look. */
async function see(role: 'seller' | 'manager', look: Partial<Look>, name: string, path: string): Promise<void> {
  await atWork(browser, role, { ...look, scripts: true }, async (visit) => {
    expect(await lookOver(visit, `${name}-${look.language}-${look.size?.width}`, path, STANDARD)).toEqual([]);
  });
}

/** The worker tells in its own time. */
async function told(visit: Visit, code: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if ((await readMain(visit.page)).includes(code)) return;
    await visit.page.waitForTimeout(500);
    await visit.page.reload();
  }
  throw new Error(`nobody told the household of ${code}`);
}

let parcels = Date.now() % 1e6;
const aNumber = (): string => `EA${String(++parcels).padStart(9, '0')}CN`;

function aPack(): Pack {
  const [pack] = packs;
  if (pack === undefined) throw new Error('The shop sells nothing.');
  return pack;
}
