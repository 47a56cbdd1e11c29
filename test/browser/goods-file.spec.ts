import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { atWork, deskOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

const STANDARD = { mostBytes: 20 * 1024, mostScriptBytes: 60 * 1024, axe: 'all', strong: true } as const;
const HEAD = '自己的编号,名称,分类,每份多少,单位,价格（元）,可卖份数';
const key = randomInt(100_000, 999_999);
const title = `表格木耳${key}`;

let browser: Browser;
let shop: string;
let sent = '';

beforeAll(async () => {
  browser = await launchBrowser();
  shop = await deskOf(browser, 'seller');
}, 180_000);

afterAll(() => browser.close());

/** Sends a file, and looks again until a worker has looked at it. */
async function send({ page, say }: Visit, name: string, text: string): Promise<void> {
  await page.goto(`/desk/${shop}/products/import`);
  await page.locator('[name=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: say('goods_send') }).click();
  await page.waitForURL('**/import/*-*');
  await waitUntilDone({ page, say });
}

async function waitUntilDone({ page, say }: Pick<Visit, 'page' | 'say'>): Promise<void> {
  const again = page.getByRole('link', { name: say('goods_reload') });
  while ((await again.count()) > 0) {
    await page.waitForTimeout(500);
    await page.reload();
  }
}

test(
  '[S12] a seller sends a sheet from the phone without script, sees what it would do, says yes, and corrects the rest',
  () =>
    atWork(browser, 'seller', { scripts: false, size: PHONE }, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop}/products`);
      await page.getByRole('link', { name: say('goods_link') }).click();
      await page.waitForURL('**/products/import');
      const [template] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: say('goods_template') }).click(),
      ]);
      expect((await readFile(await template.path())).subarray(0, 2).toString()).toBe('PK');

      await send(
        visit,
        '我的表.csv',
        `${HEAD}\n${key},${title},木耳香菇,0.5,千克,39.9,20\n${key}b,${title}错,木耳香菇,1,车,9,9`,
      );
      sent = visit.address;
      expect(await readMain(page)).toContain(say('goods_state_ready'));
      expect(await readMain(page)).toContain('第 3 行');
      await page.getByRole('button', { name: say('goods_apply', { count: 1 }) }).click();
      await waitUntilDone(visit);
      expect(await readMain(page)).toContain(say('goods_state_done'));
      await page.getByRole('link', { name: title, exact: true }).click();
      await page.waitForURL('**/products/*');
      expect(await readMain(page)).toContain(title);

      await send(visit, '坏的.csv', '名称\n木耳');
      expect(await readMain(page)).toContain('少了这些列');
      expect(visit.faults).toEqual([]);
    }),
  180_000,
);

test('[X15] [S12] the pages of sheets are light, fit the screen and have no violation', async () => {
  const faults: string[] = [];
  for (const size of [PHONE, DESKTOP]) {
    await atWork(browser, 'seller', { size }, async (visit) => {
      const named = (name: string): string => `${name}-${size === PHONE ? 'phone' : 'desktop'}`;
      faults.push(...(await lookOver(visit, named('goods-import'), `/desk/${shop}/products/import`, STANDARD)));
      faults.push(...(await lookOver(visit, named('goods-import-done'), sent, STANDARD)));
      await send(
        visit,
        '再看.csv',
        `${HEAD}\n${key}c,${title}新,木耳香菇,1,斤,39.9,20\n${key}d,${title}错,石头,1,车,9,9`,
      );
      faults.push(...(await lookOver(visit, named('goods-import-ready'), visit.address, STANDARD)));
    });
  }
  expect(faults).toEqual([]);
}, 240_000);
