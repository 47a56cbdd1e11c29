import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { accountOf } from './shop/shop.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { boxOf, draftsOn, handInButton, listingsOf, typeGoods, untilKept } from './visit/draft.js';
import { letAgentIn, takeMandateBack } from './visit/mandate.js';
import { holding, type OwnPhone } from './visit/own-phone.js';
import { untilThere } from './visit/until.js';
import { seeClean } from './visit/violations.js';
import { DESKTOP } from './visit/visit.js';

/** A household, the tab its form is open in, and what is typed there. */
interface Served {
  readonly shop: NewShop;
  readonly tab: OwnPhone;
  readonly title: string;
}

let browser: Browser;
let shops: NewShop[];

beforeAll(async () => {
  browser = await launchBrowser();
  shops = [await openShop(browser), await openShop(browser), await openShop(browser)];
  for (const shop of shops) await letAgentIn(shop);
}, 300_000);

afterAll(() => browser.close());

test(
  '[N2] [S6] an agent serves three households in three tabs of one old PC, and a mandate that is ended meanwhile ends there alone',
  () =>
    holding({ size: DESKTOP }, async (computer) => {
      await computer.signIn('agent');
      const served: Served[] = [];
      for (const [index, shop] of shops.entries()) {
        const page = index === 0 ? computer.page : await computer.context.newPage();
        served.push({ shop, tab: atTab(computer, page), title: `${'甲乙丙'[index]}家木耳${randomInt(100, 1_000)}号` });
      }
      // First all the forms are open, then all are typed, then all are handed in: whatever a tab remembered, another has been since.
      for (const { shop, tab } of served) await tab.page.goto(formOf(shop));
      for (const each of served) {
        await seeBothNames(each);
        await typeGoods(each.tab, { title: each.title });
        await untilKept(each.tab, each.title);
      }
      const [ended, ...others] = served.toReversed();
      if (!ended) throw new Error('Nobody is served.');
      await takeMandateBack(ended.shop);
      for (const { shop, tab, title } of others) {
        await handInButton(tab).click();
        await tab.page.waitForURL(`**/desk/${shop.seller}/products/*?done=listed`);
        expect(await tab.page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      }

      await handInButton(ended.tab).click();
      const { page, say } = ended.tab;
      await boxOf(page)
        .filter({ hasText: say('desk_closed_title') })
        .or(page.getByRole('heading', { name: say('desk_closed_title') }))
        .first()
        .waitFor();
      const words = await page.getByRole('main').innerText();
      expect(words).toContain(ended.title);
      // As people say it, and nothing in the codes of machines: it is to be copied by hand.
      expect(words).not.toMatch(/JIN|dried-mushrooms/);
      await seeClean(page, 'service-point-mandate-ended');
      expect((await page.goto(formOf(ended.shop)))?.status()).toBe(404);

      for (const { shop, title } of served) {
        for (const other of served) {
          const there = await listingsOf(shop.seller, other.title, shop.session);
          expect({ of: shop.seller, title: other.title, there: there.length }).toEqual({
            of: shop.seller,
            title: other.title,
            there: other.title === title && shop !== ended.shop ? 1 : 0,
          });
        }
      }
      // Who is served still goes on being served, and what was typed for the other household is not lost.
      const [next] = others;
      if (!next) throw new Error('Nobody else is served.');
      await next.tab.page.goto(formOf(next.shop));
      await seeBothNames(next);
      await untilThere(async () =>
        (await draftsOn(next.tab.page)).some(({ title, state }) => title === ended.title && state !== 'sent'),
      );
    }),
  300_000,
);

const formOf = ({ seller }: NewShop): string => `/desk/${seller}/products/new`;

/** The same computer with another tab in front. */
function atTab(computer: OwnPhone, page: Page): OwnPhone {
  return Object.create(computer, { page: { value: page } }) as OwnPhone;
}

/** For whom one acts and who acts stand on each page, in words and with the household's code. */
async function seeBothNames({ shop, tab: { page, say } }: Served): Promise<void> {
  const band = page.getByRole('complementary', { name: say('desk_agent_for') });
  expect(await band.locator('.name').innerText()).toMatch(new RegExp(`.+ ${shop.seller}$`));
  expect(await band.innerText()).toContain(accountOf('agent').name);
}
