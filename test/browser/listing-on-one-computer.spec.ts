import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openShop, type NewShop } from './visit/new-shop.js';
import { boxOf, handInButton, keptDrafts, listingsOf, typeGoods, untilKept } from './visit/draft.js';
import { letAgentIn } from './visit/mandate.js';
import { holding, type OwnPhone } from './visit/own-phone.js';
import { untilThere } from './visit/until.js';
import { seeClean } from './visit/violations.js';
import { DESKTOP } from './visit/visit.js';

let browser: Browser;
let one: NewShop;
let other: NewShop;

beforeAll(async () => {
  browser = await launchBrowser();
  one = await openShop(browser);
  other = await openShop(browser);
  await letAgentIn(one);
  await letAgentIn(other);
}, 240_000);

afterAll(() => browser.close());

function newTitle(): string {
  return `同机木耳${randomInt(100, 1_000)}号`;
}

function atComputer(journey: (computer: OwnPhone) => Promise<void>): Promise<void> {
  return holding({ size: DESKTOP }, async (computer) => {
    await computer.signIn('agent');
    await journey(computer);
  });
}

const formOf = ({ seller }: NewShop): string => `/desk/${seller}/products/new`;

test(
  '[N1] [N2] an agent’s drafts for two households, typed without a link, go to the household each was typed for',
  () =>
    atComputer(async (computer) => {
      const { page, say } = computer;
      const titles = new Map([
        [one, `甲${newTitle()}`],
        [other, `乙${newTitle()}`],
      ]);
      for (const shop of titles.keys()) await computer.openForm(shop.seller);
      await computer.airplane(true);
      for (const [shop, title] of titles) {
        await page.goto(formOf(shop));
        await typeGoods(computer, { title });
        await handInButton(computer).click();
        await boxOf(page)
          .filter({ hasText: say('draft_link_stay') })
          .waitFor();
      }
      // At the second household's form nothing of the first is told of.
      expect(await keptDrafts(page).count()).toBe(0);
      await page.goto(`/desk/${one.seller}`);
      await untilThere(async () => (await keptDrafts(page).count()) === 2);
      // Two shops may be called alike: each draft says whose it is, by name and code.
      for (const [shop, title] of titles) {
        expect(await keptDrafts(page).filter({ hasText: title }).locator('[data-shop]').innerText()).toMatch(
          new RegExp(`.+ ${shop.seller}的商品$`),
        );
      }
      await seeClean(page, 'desk-offline-two-households');
      await computer.airplane(false);
      for (const [shop, title] of titles) {
        await untilThere(async () => (await listingsOf(shop.seller, title, shop.session)).length === 1);
        const [neighbour] = [...titles.keys()].filter((each) => each !== shop);
        expect(await listingsOf(neighbour?.seller ?? '', title, neighbour?.session)).toEqual([]);
        await page.goto(`/desk/${shop.seller}/products`);
        await keptDrafts(page).filter({ hasText: title }).waitFor();
        expect(await keptDrafts(page).count()).toBe(1);
      }
    }),
  180_000,
);

test(
  '[N1] [N2] what one person typed and which forms they had stay out of the next person’s sight',
  () =>
    atComputer(async (computer) => {
      const { page, say } = computer;
      const title = newTitle();
      await computer.openForm(one.seller);
      await computer.openForm(other.seller);
      await computer.airplane(true);
      await typeGoods(computer, { title });
      await untilKept(computer, title);
      await page.goto('about:blank');
      await computer.airplane(false);

      // The agent went without signing out; the household sits down.
      await computer.signInWith(one.session);
      await computer.openForm(one.seller);
      expect(await keptDrafts(page).count()).toBe(0);
      expect(await page.getByLabel(say('listing_title'), { exact: true }).inputValue()).toBe('');
      await untilThere(() => page.evaluate(async (path) => (await caches.match(path)) === undefined, formOf(other)));
      await computer.airplane(true);
      for (const path of ['/desk', formOf(other)]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1, name: say('offline_title') }).waitFor();
        expect(await keptDrafts(page).count()).toBe(0);
        expect(await page.content()).not.toContain(title);
      }
      const forms = page.getByRole('navigation', { name: say('offline_forms') }).getByRole('link');
      await forms.first().waitFor();
      expect(await forms.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([formOf(one)]);
      await computer.airplane(false);

      await computer.signIn('agent');
      await page.goto(`/desk/${other.seller}/products`);
      await keptDrafts(page).filter({ hasText: title }).waitFor();
      expect(await listingsOf(other.seller, title, other.session)).toEqual([]);
    }),
  180_000,
);
