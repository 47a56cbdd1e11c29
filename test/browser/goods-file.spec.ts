import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { findCards } from './shop/ask-api.js';
import { findShop } from './shop/shop.js';
import { atWork, deskOf } from './visit/at-work.js';
import { readMain } from './visit/goods.js';
import { lookOver } from './visit/look-over.js';
import { download, readText, readWorkbook, writeWorkbook } from './visit/sheets.js';
import { untilThere } from './visit/until.js';
import { DESKTOP, PHONE, type Visit } from './visit/visit.js';

const STANDARD = { mostBytes: 20 * 1024, mostScriptBytes: 60 * 1024, axe: 'all', strong: true } as const;
const HEAD = '自己的编号,名称,分类,每份多少,单位,价格（元）,可卖份数';
const WHY = '没有通过的原因';
const WRONG_UNIT = '单位：请写斤、千克、克、个、盒里的一个。';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
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

/** A file of this name. */
interface File {
  readonly name: string;
  readonly bytes: Buffer | string;
}

/** Sends a file, and looks again until a worker has looked at it. */
async function send(visit: Visit, file: File): Promise<void> {
  await choose(visit, file);
  await waitUntilDone(visit);
}

async function choose({ page, say }: Visit, { name, bytes }: File): Promise<void> {
  await page.goto(`/desk/${shop}/products/import`);
  const mimeType = name.endsWith('.csv') ? 'text/csv' : WORKBOOK;
  await page.locator('[name=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: say('goods_send') }).click();
  await page.waitForURL('**/import/*-*');
}

async function waitUntilDone({ page, say }: Visit): Promise<void> {
  const again = page.getByRole('link', { name: say('goods_reload') });
  while ((await again.count()) > 0) {
    await page.waitForTimeout(500);
    await page.reload();
  }
}

/** Says yes to the one row that can be done, and follows it to its product. */
async function applyOne(visit: Visit, name: string): Promise<void> {
  const { page, say } = visit;
  expect(await readMain(page)).toContain(say('goods_state_ready'));
  await page.getByRole('button', { name: say('goods_apply', { count: 1 }) }).click();
  await waitUntilDone(visit);
  expect(await readMain(page)).toContain(say('goods_state_done'));
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL('**/products/*');
  expect(await readMain(page)).toContain(name);
}

test(
  '[S12] a seller sends a sheet from the phone without script, sees what it would do, says yes, and corrects the rest',
  () =>
    atWork(browser, 'seller', { scripts: false, size: PHONE }, async (visit) => {
      const { page, say } = visit;
      await visit.open(`/desk/${shop}/products`);
      await page.getByRole('link', { name: say('goods_link') }).click();
      await page.waitForURL('**/products/import');
      const template = await readWorkbook(await download(page.getByRole('link', { name: say('goods_template') })));
      expect([template.titles, template.rows]).toEqual([expect.arrayContaining(HEAD.split(',')), []]);

      const bad = `${key}b,${title}错,木耳香菇,1,车,9,9`;
      await send(visit, { name: '我的表.csv', bytes: `${HEAD}\n${key},${title},木耳香菇,0.5,千克,39.9,20\n${bad}` });
      sent = visit.address;
      const row = page.getByRole('listitem').filter({ hasText: '第 3 行' });
      expect(await row.innerText()).toContain(WRONG_UNIT);
      await applyOne(visit, title);

      await visit.open(sent);
      const link = page.getByRole('link', { name: say('goods_refused_file', { count: 1 }) });
      const refused = await readWorkbook(await download(link));
      expect(refused.titles).toEqual([WHY, ...template.titles]);
      expect(refused.rows).toEqual([
        {
          ...Object.fromEntries(template.titles.map((column) => [column, ''])),
          ...Object.fromEntries(HEAD.split(',').map((column, i) => [column, bad.split(',')[i]])),
          [WHY]: WRONG_UNIT,
        },
      ]);
      const rows = refused.rows.map((cells) => ({ ...cells, 单位: '斤' }));
      await send(visit, { name: '改好的表.xlsx', bytes: await writeWorkbook({ ...refused, rows }) });
      await applyOne(visit, `${title}错`);

      await send(visit, { name: '坏的.csv', bytes: '名称\n木耳' });
      expect(await readMain(page)).toContain('少了这些列');
      expect(visit.faults).toEqual([]);
    }),
  180_000,
);

test(
  '[S12] all goods of a shop come from the page as a workbook and as text in both encodings, and say the same',
  () =>
    atWork(browser, 'seller', { scripts: false, size: PHONE }, async (visit) => {
      const { page, say } = visit;
      const name = `导出木耳${key}`;
      await send(visit, { name: '一行.csv', bytes: `${HEAD}\n${key}x,${name},木耳香菇,0.5,千克,39.9,20` });
      await applyOne(visit, name);
      await visit.open(`/desk/${shop}/products/import`);
      const file = (text: string): Promise<Buffer> => download(page.getByRole('link', { name: text, exact: true }));
      const workbook = await readWorkbook(await file(say('goods_export')));
      const written = { 自己的编号: `${key}x`, 分类: '木耳香菇', 每份多少: '0.5', 单位: '千克', 可卖份数: '20' };
      expect(workbook.rows.filter((row) => row['名称'] === name)).toMatchObject([written]);
      const named = workbook.rows.map((row) => row['名称']);
      for (const { title: sold } of await findCards({ sellerCode: shop })) expect(named).toContain(sold);
      expect(readText(await file('CSV UTF-8'), 'utf8')).toEqual(workbook);
      expect(readText(await file('CSV GB18030'), 'gb18030')).toEqual(workbook);
    }),
  120_000,
);

/** Rows that are refused at a look, and one that the worker has to look up. */
const MANY = [
  ...Array.from({ length: 25 }, (_, i) => `${key}m${i},${title}多${i},木耳香菇,1,车,9,9`),
  `${key}m,${title}多,木耳香菇,1,斤,39.9,20`,
];

/** Holds what the worker looks goods up in, so that a file stands still where it has to. */
async function holdingUp(look: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: findShop().variables['DATABASE_URL'] });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table catalog.row_keys in access exclusive mode');
    await look();
  } finally {
    await client.end();
  }
}

test.each([{ scripts: true }, { scripts: false }])(
  '[S12] how far a file is can be seen, and is told anew by itself or by a link (%j)',
  ({ scripts }) =>
    atWork(browser, 'seller', { scripts, size: PHONE }, async (visit) => {
      const { page, say } = visit;
      const again = page.getByRole('link', { name: say('goods_reload') });
      const until = async (words: string): Promise<void> => {
        const there = page.getByText(words, { exact: true });
        if (scripts) return there.waitFor();
        await untilThere(async () => {
          if ((await again.count()) > 0) await again.click();
          return (await there.count()) > 0;
        });
      };
      await holdingUp(async () => {
        await choose(visit, { name: '很多行.csv', bytes: [HEAD, ...MANY].join('\n') });
        await until(say('goods_progress', { done: '25', all: '26' }));
        const bar = page.getByRole('progressbar');
        expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['25', '26']);
        expect(await readMain(page)).toContain(say('goods_state_checking'));
      });
      await until(say('goods_state_ready'));
      expect([await again.count(), await page.getByRole('progressbar').count()]).toEqual([0, 0]);
      expect(await readMain(page)).toContain(say('goods_refused_file', { count: 25 }));
    }),
  120_000,
);

test('[X15] [S12] the pages of sheets are light, fit the screen and have no violation', async () => {
  const faults: string[] = [];
  for (const size of [PHONE, DESKTOP]) {
    await atWork(browser, 'seller', { size }, async (visit) => {
      const named = (name: string): string => `${name}-${size === PHONE ? 'phone' : 'desktop'}`;
      faults.push(...(await lookOver(visit, named('goods-import'), `/desk/${shop}/products/import`, STANDARD)));
      faults.push(...(await lookOver(visit, named('goods-import-done'), sent, STANDARD)));
      await send(visit, {
        name: '再看.csv',
        bytes: `${HEAD}\n${key}c,${title}新,木耳香菇,1,斤,39.9,20\n${key}d,${title}错,石头,1,车,9,9`,
      });
      faults.push(...(await lookOver(visit, named('goods-import-ready'), visit.address, STANDARD)));
    });
  }
  expect(faults).toEqual([]);
}, 240_000);
