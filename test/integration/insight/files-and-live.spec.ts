import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { createApi } from '../../../apps/api/src/server.js';
import type { Life } from '../lives/life.js';
import { InsightWorld, SHELVES, type Looker } from './insight-world.js';
import { askDashboard, exportRows } from './looks.js';

const DAYS = ['2026-11-01', '2026-12-31'] as const;
const PAYS: Life = { lines: [], paying: 'pays', steps: [] };
const LOCAL_HEADER_BYTES = 30;

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

/** The files of an archive by their names, read from its directory as a spreadsheet program does. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packedSize, size, nameLength, offset] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const begin = offset + LOCAL_HEADER_BYTES + nameLength;
    const content = inflateRawSync(archive.subarray(begin, begin + packedSize));
    expect([archive.readUInt32LE(offset), content.length]).toEqual([0x0403_4b50, size]);
    files.set(name, content.toString('utf8'));
    at += 46 + nameLength;
  }
  return files;
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

  it('as a workbook holds the same rows and the same sums, with amounts as numbers and words as words', async () => {
    const csv = await exportRows(world, second, DAYS, {});
    const query = { cooperative: codeOf(second), from: DAYS[0], to: DAYS[1], format: 'xlsx' };
    const response = await world.get('/exports/sales', query, await second.token());
    const files = unzip(Buffer.from(await response.arrayBuffer()));
    expect([...files.keys()].toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    const rows = [...sheet.matchAll(/<row>(.*?)<\/row>/g)].map(([, row = '']) => row);
    expect(rows).toHaveLength(csv.rowCount + 2);
    expect(sheet).toContain('<t xml:space="preserve">=1+1桃,"甜"</t>');
    expect(sheet).not.toContain('<f>');
    const amounts = [...(rows.at(-1) ?? '').matchAll(/<c s="1"><v>(-?[\d.]+)<\/v>/g)].map(([, amount]) => amount);
    expect(amounts).toEqual(csv.total.map((fen) => (fen / 100).toFixed(2)));
    expect(csv.total[0]).toBe((await askDashboard(world, second, DAYS)).gross);
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
