import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi, findCards, type Card } from './shop/ask-api.js';
import { findShop } from './shop/shop.js';
import { readMain } from './visit/goods.js';
import { visiting } from './visit/visit.js';

interface RegisteredVillage {
  readonly code: string;
  readonly name: string;
  readonly name_en: string;
  readonly kind: 'village' | 'community';
  readonly town_name: string;
  readonly county_code: string;
}

// The register as it is shipped; what the shop shows is held against it.
const register = parse<RegisteredVillage>(readFileSync(join(import.meta.dirname, '../../data/villages.csv'), 'utf8'), {
  columns: true,
});
const counties = [...new Set(register.map(({ county_code }) => county_code))];

let browser: Browser;
let cards: readonly Card[];

beforeAll(async () => {
  browser = await launchBrowser();
  cards = await findCards();
}, 60_000);

afterAll(() => browser.close());

test('[D1] goods of registered villages in all eight counties are on sale', () => {
  expect(cards.length).toBeGreaterThan(50);
  expect(new Set(cards.map(({ countyCode }) => countyCode))).toEqual(new Set(counties));
  const registered = new Set(register.map(({ code }) => code));
  expect(cards.filter(({ villageCode }) => !registered.has(villageCode))).toEqual([]);
});

test('[D1] they come from at least twelve sellers, two of them or more cooperatives', () => {
  expect(new Set(cards.map(({ sellerCode }) => sellerCode)).size).toBeGreaterThanOrEqual(12);
  const cooperatives = cards.filter(({ sellerKind }) => sellerKind === 'COOPERATIVE');
  expect(new Set(cooperatives.map(({ sellerCode }) => sellerCode)).size).toBeGreaterThanOrEqual(2);
});

test('[D1] every one of them has a page with its picture, price, village and seller', () =>
  visiting(browser, { scripts: false }, async (visit) => {
    for (const { code, title, villageName, sellerName, price } of cards) {
      expect((await visit.open(`/products/${code}`)).status()).toBe(200);
      const text = await readMain(visit.page);
      for (const part of [title, villageName, sellerName]) expect(text).toContain(part);
      // The price that its card has named, and not that of another pack.
      expect({
        title,
        price: await visit.page
          .getByText(/^¥[\d.,]+$/)
          .first()
          .innerText(),
      }).toEqual({
        title,
        price: `¥${Number(price.amount).toLocaleString('en', { minimumFractionDigits: price.amount.endsWith('.00') ? 0 : 2 })}`,
      });
      const picture = visit.page.getByRole('main').getByRole('img').first();
      expect(
        await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
      ).toBeGreaterThan(300);
    }
  }));

test('[D2] the registry holds every unit of the register: 1,783 villages and the communities beside them', async () => {
  const { villages } = await askApi<{ villages: { totalCount: number } }>('{ villages(first: 1) { totalCount } }');
  expect(villages.totalCount).toBe(register.length);
  expect(register.filter(({ kind }) => kind === 'village')).toHaveLength(1783);
  for (const countyCode of counties) {
    const answer = await askApi<{ villages: { totalCount: number } }>(
      'query ($countyCode: String) { villages(countyCode: $countyCode, first: 1) { totalCount } }',
      { countyCode },
    );
    const wanted = register.filter(({ county_code }) => county_code === countyCode).length;
    expect({ countyCode, count: answer.villages.totalCount }).toEqual({ countyCode, count: wanted });
  }
});

test('[D2] a village has an address of its own, by its division code (a sample of sixty, another each day)', async () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Date.now() / 86_400_000));
  const sample = Array.from({ length: 60 }, (_, index) => register[(seed * 7919 + index * 331) % register.length]);
  const wrong: string[] = [];
  for (const village of sample) {
    if (village === undefined) continue;
    const response = await fetch(`${findShop().webUrl}/villages/${village.code}`, {
      headers: { cookie: 'shanhuo_lang=en' },
    });
    const page = await response.text();
    const isRight = response.status === 200 && page.includes(village.name_en) && page.includes(village.code);
    if (!isRight) wrong.push(`${village.code} ${village.name} (seed ${seed}): ${response.status}`);
  }
  expect(wrong).toEqual([]);
});

test('[D2] a village is found by its name, and by the name of its town', () =>
  visiting(browser, {}, async (visit) => {
    for (const { code, name, town_name } of [register[100], register[900], register[1700]].filter(
      (each) => each !== undefined,
    )) {
      for (const typed of [name, town_name]) {
        await visit.open('/villages');
        await visit.page.getByRole('main').getByRole('searchbox').fill(typed);
        await visit.page
          .getByRole('main')
          .getByRole('button', { name: visit.say('search_button') })
          .click();
        expect(await visit.page.locator(`a[href="/villages/${code}"]`).count()).toBe(1);
      }
    }
  }));
