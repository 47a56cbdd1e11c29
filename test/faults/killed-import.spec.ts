import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';
import { EAR, fileOf, type GoodsLine } from '../integration/listing/goods-file.js';
import { GoodsBringer, type BroughtFile } from './bring-goods.js';
import { FaultWorld } from './world/fault-world.js';
import type { Moment, Stalls } from './world/stalls.js';

/** Where a file is read, looked at and done, in that order; killed at a commit, a worker has done it and knows of nothing. */
const MOMENTS: readonly Moment[] = [
  { table: 'catalog.import_rows', change: 'insert', at: 'writing' },
  { table: 'catalog.import_rows', change: 'update', when: 'new.verdict is not null', at: 'commit' },
  { table: 'catalog.products', change: 'insert', at: 'writing' },
  { table: 'catalog.products', change: 'insert', at: 'commit' },
  { table: 'catalog.price_changes', change: 'insert', at: 'commit' },
  { table: 'catalog.row_keys', change: 'insert', at: 'writing' },
];
const NEW_ROWS = 30;
const PATIENCE_MS = 150_000;
const ROWS = 5_000;
const FEW = 500;
const MANY_MS = 400_000;
/**
 * A heap in which little waits to be collected: as V8 likes it, the same file has 90 to 110 MiB more, nearly all of it
 * garbage. A service that wants more of the old generation than this dies.
 */
const HALF_SPACE_MIB = 4;
const SMALL_HEAP = [`--max-semi-space-size=${HALF_SPACE_MIB}`, '--max-old-space-size=128'];
/**
 * What one file may have in hand at once, however many rows it has: its bytes (5 MiB at most), what it unpacks to (40 at
 * most), and the young generation of three half spaces. Rows are held by the 200.
 */
const MOST_MIB_MORE = 5 + 40 + 3 * HALF_SPACE_MIB;

let world: FaultWorld;
let client: Client;
let stalls: Stalls;
let bringer: GoodsBringer;

beforeAll(async () => {
  world = await FaultWorld.open(SMALL_HEAP);
  client = await world.connect();
  stalls = await world.stallsOn(client);
  bringer = await GoodsBringer.open(world, client);
}, 240_000);
afterAll(async () => {
  await client?.end();
  await world?.close();
});

const count = async (text: string, values: readonly unknown[]): Promise<number> =>
  (await client.query<{ count: number }>(text, [...values])).rows[0]?.count ?? -1;

/** What is sold now, each a yuan dearer, and goods that are new. */
async function fileOfBoth(name: string): Promise<{ file: string; changed: number }> {
  const [head = [], ...rows] = parse(await bringer.export('csv'), { bom: true }) as string[][];
  const [key, price] = [head.indexOf('自己的编号'), head.indexOf('价格（元）')];
  const sold = rows.filter((cells) => !cells[key]?.startsWith('killed'));
  const dearer = sold.map((cells) => cells.with(price, (Number(cells[price]) + 1).toFixed(2)));
  const added = Array.from({ length: NEW_ROWS }, (_, i) => ({
    ...{ ...EAR, key: `killed ${name} ${i}`, title: name, category: '木耳香菇' },
  }));
  const [ours = [], ...lines] = parse(fileOf(...added)) as string[][];
  const inOrder = lines.map((cells) => head.map((title) => cells[ours.indexOf(title)] ?? ''));
  const quoted = (cells: string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return { file: [head, ...dearer, ...inOrder].map(quoted).join('\n'), changed: dearer.length };
}

async function killOnce(): Promise<void> {
  const victim = await stalls.reached(60_000);
  expect(victim).toBe('shanhuo-worker');
  world.kill(victim);
  await bringer.lapse();
}

describe('a file of goods is done once, though its worker is killed', () => {
  it.each(
    MOMENTS.map((moment, i) => [`${moment.at} ${moment.table} (${moment.when ?? moment.change})`, moment, i] as const),
  )(
    '[S12] [X4] while %s',
    async (_name, moment, i) => {
      const name = `中断${i}的木耳`;
      const { file, changed } = await fileOfBoth(name);
      const since = await count('select count(*)::int as count from catalog.price_changes', []);
      await stalls.arm(moment);
      const killed = killOnce();
      const id = await bringer.preview(file, PATIENCE_MS);
      const done = await bringer.apply(id, PATIENCE_MS);
      await killed;
      await stalls.disarm();
      expect(done).toEqual({ state: 'DONE', refusal: null, counts: { CHANGED: changed, DRAFT: NEW_ROWS } });
      const titled = `select count(*)::int as count from catalog.product_revisions where content ->> 'title' = $1`;
      expect(await count(titled, [name])).toBe(NEW_ROWS);
      expect((await count('select count(*)::int as count from catalog.price_changes', [])) - since).toBe(changed);
    },
    2 * PATIENCE_MS,
  );
});

describe('a file of 5,000 rows', () => {
  const linesOf = (rows: number): GoodsLine[] =>
    Array.from({ length: rows }, (_, i) => ({
      ...{ ...EAR, key: `M${i}`, title: `山里第${i}种木耳`, category: '木耳香菇' },
      description: '向阳坡上长的，'.repeat(40),
    }));
  const bring = async (file: string | Buffer): Promise<BroughtFile> =>
    bringer.apply(await bringer.preview(file, MANY_MS), MANY_MS);

  it(
    '[S12] is read, looked at and done in memory that does not grow with its rows',
    async () => {
      await bring(await workbookOf(fileOf(...linesOf(FEW))));
      const [api, worker] = [world.api.mostMib, world.worker.mostMib];
      const starts = [world.api.starts, world.worker.starts];
      const many = await bring(await workbookOf(fileOf(...linesOf(ROWS))));
      expect(many.counts).toEqual({ DRAFT: ROWS - FEW, UNCHANGED: FEW });
      const more = [world.api.mostMib - api, world.worker.mostMib - worker].map(Math.round);
      process.stdout.write(
        `memory: ${ROWS} rows against ${FEW}: API ${more[0]} MiB more, worker ${more[1]} MiB more\n`,
      );
      expect(Math.max(...more)).toBeLessThan(MOST_MIB_MORE);
      expect([world.api.starts, world.worker.starts]).toEqual(starts);
    },
    2 * MANY_MS,
  );
});

async function workbookOf(text: string): Promise<Buffer> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const [titles = [], ...rows] = parse(text) as string[][];
  async function* each() {
    yield* rows;
  }
  const pieces: Uint8Array[] = [];
  const columns = titles.map((header) => ({ header }));
  for await (const piece of writeXlsxStream(each(), { name: '商品', columns })) pieces.push(piece);
  return Buffer.concat(pieces);
}
