import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { askApi, findCards } from './shop/ask-api.js';
import { productCodes, readMain } from './visit/goods.js';
import { DESKTOP, PHONE, visiting } from './visit/visit.js';

interface Specialty {
  readonly code: string;
  readonly name: string;
  readonly county_code: string;
}

const data = join(import.meta.dirname, '../../data');
const specialties = parse(readFileSync(join(data, 'specialties.csv')), { columns: true }) as readonly Specialty[];
/** What three families of the demo sell. */
const SHARED = 'fangxian-black-fungus';

let browser: Browser;

/** Codes of its goods by what 500 g cost, sorted here. */
async function cheapestFirst(): Promise<string[]> {
  const { products } = await askApi<{
    products: { nodes: readonly { code: string; pricePer500g: { amount: string } }[] };
  }>(`{ products(filter: { specialtyCode: "${SHARED}" }) { nodes { code pricePer500g { amount } } } }`);
  return products.nodes
    .toSorted((one, other) => Number(one.pricePer500g.amount) - Number(other.pricePer500g.amount))
    .map(({ code }) => code);
}

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

test('[D1] each of the fifty specialties is on sale from its county', async () => {
  expect(specialties).toHaveLength(50);
  for (const { code, county_code: county } of specialties) {
    const counties = (await findCards({ specialtyCode: code })).map(({ countyCode }) => countyCode);
    expect({ code, counties: [...new Set(counties)] }).toEqual({ code, counties: [county] });
  }
});

describe.each([
  { language: 'zh-CN', size: PHONE, scripts: false },
  { language: 'en', size: DESKTOP, scripts: true },
] as const)('a specialty of several sellers ($language, $size.width pixels, scripts: $scripts)', (look) => {
  test(`[S18] is reached from a product of it and shows who else sells it, the cheapest 500 g first (${look.language})`, () =>
    visiting(browser, look, async (visit) => {
      const { page, say } = visit;
      const cards = await findCards({ specialtyCode: SHARED }, look.language);
      const [first] = cards;
      if (first === undefined) throw new Error('Nobody sells it.');
      expect(new Set(cards.map(({ sellerCode }) => sellerCode)).size).toBe(3);

      await visit.open(`/products/${first.code}`);
      await page.getByRole('link', { name: say('product_also_sold', { count: 2 }) }).click();
      await page.waitForURL(`**/specialties/${SHARED}`);
      const codes = await productCodes(page);
      const text = await readMain(page);
      for (const { sellerName } of cards) expect(text).toContain(sellerName);
      expect(text).toContain(say('specialty_no_mark'));
      expect(codes).toEqual(await cheapestFirst());

      await page.getByRole('link', { name: say('village_filter') }).click();
      await page.waitForURL(`**/products?specialty=${SHARED}`);
      expect((await productCodes(page)).toSorted()).toEqual(codes.toSorted());
      await page.getByRole('link', { name: say('chosen_remove', { name: say('filter_one_specialty') }) }).click();
      await page.waitForURL('**/products');
      expect((await productCodes(page)).length).toBeGreaterThan(3);
    }));
});

test('[S18] a specialty that one family sells names no others, and one that is none is not there', () =>
  visiting(browser, { scripts: false }, async (visit) => {
    const [only] = await findCards({ specialtyCode: 'zhangwan-cherry' });
    await visit.open(`/products/${only?.code}`);
    const link = visit.page.locator('a[href="/specialties/zhangwan-cherry"]');
    expect(await link.innerText()).toBe('张湾樱桃');
    expect((await visit.open('/specialties/no-such-thing')).status()).toBe(404);
  }));
