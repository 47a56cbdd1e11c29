import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import readExcel, { type Row } from 'read-excel-file/node';
import { createApi } from '../../../apps/api/src/server.js';
import type { Life } from '../lives/life.js';
import { InsightWorld, SHELVES, type Looker } from './insight-world.js';
import { askDashboard, exportRows } from './looks.js';

const DAYS = ['2026-11-01', '2026-12-31'] as const;
const PAYS: Life = { lines: [], paying: 'pays', steps: [] };

let world: InsightWorld;
let first: Looker;
let second: Looker;

beforeAll(async () => {
  world = await InsightWorld.open();
  [first, second] = world.lookers;
  await buy(Array.from({ length: SHELVES }, (_, shelf) => shelf));
}, 120_000);
afterAll(() => world?.close());

async function buy(shelves: readonly number[]): Promise<void> {
  const { code, paymentUrl } = await world.shopper.buy(shelves.map((shelf) => ({ shelf, quantity: 1 })));
  await world.actor.pay(PAYS, code, paymentUrl);
}

const codeOf = ({ scope }: Looker): string => Object.values(scope)[0] ?? '';

/** A workbook as somebody else's reader has it: rows of words, numbers and days. */
async function readWorkbook(query: object, looker: Looker, headers: Record<string, string> = {}): Promise<Row[]> {
  const response = await world.get('/exports/sales', { ...query, format: 'xlsx' }, await looker.token(), { headers });
  const [sheet, ...others] = await readExcel(Buffer.from(await response.arrayBuffer()));
  expect(others).toEqual([]);
  return sheet?.data ?? [];
}

describe('[C3] a file of sales', () => {
  it('of values with commas opens in Chinese Excel: UTF-8 with its mark, CRLF, and no words that run as a formula', async () => {
    const query = { cooperative: codeOf(second), from: DAYS[0], to: DAYS[1] };
    const response = await world.get('/exports/sales', query, await second.token());
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="sales-.+\.csv"$/);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain(`,"'=1+1桃,""甜""",`);
    expect(text).toContain('2026-11-22,销售,');
  });

  it('as a workbook holds the same rows and the same sums: days as days, amounts as numbers, words as words', async () => {
    const csv = await exportRows(world, second, DAYS, {});
    const query = { cooperative: codeOf(second), from: DAYS[0], to: DAYS[1] };
    const rows = await readWorkbook(query, second);
    expect(rows).toHaveLength(csv.rowCount + 2);
    const [titles = [], ...lines] = rows;
    const total = lines.pop() ?? [];
    const amountOf = (cell: unknown): number => Math.round(Number(cell) * 100);
    const isAmount = titles.map((title) => String(title).endsWith('（元）'));
    expect(total.filter((_, i) => isAmount[i]).map(amountOf)).toEqual(csv.total);
    expect(csv.total[0]).toBe((await askDashboard(world, second, DAYS)).gross);
    isAmount.forEach((is, i) => {
      if (!is) return;
      expect(lines.map((line) => typeof line[i])).toEqual(lines.map(() => 'number'));
      expect(lines.reduce((sum, line) => sum + amountOf(line[i]), 0)).toBe(amountOf(total[i]));
    });
    const cellsOf = (title: string): unknown[] => lines.map((line) => line[titles.indexOf(title)]);
    expect(cellsOf('日期')).toEqual(lines.map(() => new Date('2026-11-22T00:00:00Z')));
    expect(cellsOf('商品')).toContain('=1+1桃,"甜"');
    for (const title of ['订单', '账目']) {
      expect(cellsOf(title).map((code) => typeof code)).toEqual(lines.map(() => 'string'));
    }
  });

  it.each([
    ['zh-CN', '类别', '水果'],
    ['en', 'Category', 'Fruit'],
  ])('in %s calls a category by its word', async (language, title, word) => {
    const query = { cooperative: codeOf(second), from: DAYS[0], to: DAYS[1] };
    const [titles = [], ...lines] = await readWorkbook(query, second, { 'accept-language': language });
    const words = new Set(lines.map((line) => line[titles.indexOf(title)]));
    expect(words).toContain(word);
    expect([...words].filter((each) => typeof each === 'string' && /^[a-z-]+$/.test(each))).toEqual([]);
  });

  it.each([{ format: 'pdf' }, { by: 'buyer' }, { kind: 'decade' }, { from: '2026-02-30' }])(
    'asked for with %j is refused in words',
    async (wrong) => {
      const query = { cooperative: codeOf(first), from: DAYS[0], to: DAYS[1], ...wrong };
      const response = await world.get('/exports/sales', query, await first.token());
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ message: '导出条件有误。' });
    },
  );

  it('that a reader leaves half read makes room for the next', async () => {
    const query = { cooperative: codeOf(first), from: DAYS[0], to: DAYS[1], format: 'xlsx' };
    const token = await first.token();
    for (let i = 0; i < 20; i++) {
      const response = await world.get('/exports/sales', query, token);
      expect(response.status).toBe(200);
      await response.body?.cancel();
    }
  });
});

/** Messages of a live line as they come. */
async function listen(url: string, looker: Looker) {
  const stop = new AbortController();
  const response = await fetch(`${url}/events?cooperative=${codeOf(looker)}`, {
    headers: { authorization: `Bearer ${await looker.token()}` },
    signal: stop.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const heard: string[] = [];
  const reading = (async () => {
    for await (const piece of response.body ?? []) {
      heard.push(
        ...Buffer.from(piece as Uint8Array)
          .toString()
          .matchAll(/event: (\S+)/g)
          .map(([, name]) => name ?? ''),
      );
    }
  })().catch(() => undefined);
  return {
    heard,
    async until(name: string): Promise<number> {
      const since = performance.now();
      while (!heard.includes(name) && performance.now() - since < 10_000) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return performance.now() - since;
    },
    async close(): Promise<void> {
      stop.abort();
      await reading;
    },
  };
}

describe('the live line', () => {
  it('[C3] tells of a sale within 5 seconds, in every process of the API, and of no sale of another', async () => {
    const { api } = world.shop;
    const another = await createApi({ ...api.environment, apiPort: 0 }, pino({ level: 'silent' }), api.clock);
    await another.listen(0, '127.0.0.1');
    const lines = [
      await listen(api.url, first),
      await listen(await another.getUrl(), first),
      await listen(api.url, second),
    ];
    try {
      for (const line of lines) await line.until('still-here');
      const shelves = await world.rows<{ id: string; code: string }>(
        `select v.id, e.cooperative_id is not null as code from catalog.variants v
         join catalog.products p on p.id = v.product_id join village_seller.sellers e on e.id = p.seller_id
         where e.cooperative_id is not null`,
      );
      const own = world.shopper.variants.findIndex((id) => shelves.some((each) => each.id === id));
      await buy([own]);
      const since = performance.now();
      await Promise.all([lines[0]?.until('sales'), lines[1]?.until('sales')]);
      expect(performance.now() - since).toBeLessThan(5_000);
      expect(lines.map(({ heard }) => heard.includes('sales'))).toEqual([true, true, false]);
    } finally {
      for (const line of lines) await line.close();
      await another.close();
    }
  }, 60_000);
});
