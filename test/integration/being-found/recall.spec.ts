import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { CardService, SearchHelpService } from '@shanhuo/catalog';
import { newTestSecrets } from '@shanhuo/identity/testing';
import { shortCodeOf } from '@shanhuo/kernel';
import { seedDemoShop } from '../../../apps/worker/src/seed/demo-shop.js';
import { readCsv } from '../../../apps/worker/src/seed/read-csv.js';
import { seedFreight, seedGround } from '../../../apps/worker/src/seed/ground.js';
import { SeedModule } from '../../../apps/worker/src/seed/seed.module.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { QUERIES } from './queries.js';

const DATA = join(import.meta.dirname, '../../../data');
const AT = 10;

let testDatabase: TestDatabase;
let dataDir: string;
let app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;
let keyOf: Map<string, string>;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-recall-'));
  const urls = { databaseUrl: testDatabase.url, databaseDirectUrl: testDatabase.url };
  const environment = { ...newTestSecrets(), ...urls, dataDir, demo: true };
  app = await NestFactory.createApplicationContext(
    SeedModule.forRoot(environment as Parameters<typeof SeedModule.forRoot>[0]),
    { logger: false },
  );
  await seedGround(app, DATA);
  await seedDemoShop(app, DATA);
  await seedFreight(app, DATA);
  const keys = readCsv(DATA, 'demo/products.csv').map(({ of }) => of('code'));
  keyOf = new Map(keys.map((key) => [shortCodeOf(`product ${key}`), key]));
}, 180_000);
afterAll(async () => {
  await app.close();
  await testDatabase.drop();
  await rm(dataDir, { recursive: true });
});

/** The first ten goods that the page of a search shows, by their names inside the files. */
async function find(typed: string, corrected = false): Promise<string[]> {
  const page = await app
    .get(CardService)
    .listCards({ filter: { query: typed }, sort: 'relevance', first: AT }, 'zh-CN');
  if (page.nodes.length === 0 && !corrected) {
    const [meant] = await app.get(SearchHelpService).findCorrections(typed, {}, 'zh-CN');
    if (meant !== undefined) return find(meant.query, true);
  }
  return page.nodes.map(({ code }) => keyOf.get(code) ?? code);
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

it('[B4] goods are found as people type: hanzi, other names, pinyin, initials, English', async () => {
  const all = Object.values(QUERIES).flat();
  expect(all.length).toBeGreaterThanOrEqual(100);
  const known = new Set(keyOf.values());
  for (const [, relevant] of all)
    for (const key of relevant.split(' ').filter(Boolean)) expect([...known]).toContain(key);

  const recalls: number[] = [];
  const precisions: number[] = [];
  for (const [kind, queries] of Object.entries(QUERIES)) {
    const rows = await Promise.all(
      queries.map(async ([typed, keys]) => {
        const relevant = new Set(keys.split(' ').filter(Boolean));
        const found = await find(typed);
        const right = found.filter((key) => relevant.has(key));
        const recall = relevant.size === 0 ? 1 : right.length / Math.min(AT, relevant.size);
        const precision = found.length === 0 ? Number(relevant.size === 0) : right.length / found.length;
        return { typed, recall, precision, missed: [...relevant].filter((key) => !found.includes(key)), found };
      }),
    );
    for (const { typed, recall, precision, missed, found } of rows.filter((row) => row.recall + row.precision < 2)) {
      process.stdout.write(
        `  ${kind} ${typed}: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}; missed ${missed.join(' ') || 'none'}; found ${found.join(' ')}\n`,
      );
    }
    recalls.push(...rows.map(({ recall }) => recall));
    precisions.push(...rows.map(({ precision }) => precision));
    process.stdout.write(
      `${kind}: ${rows.length} queries, recall@${AT} ${mean(rows.map((row) => row.recall)).toFixed(3)}, ` +
        `precision@${AT} ${mean(rows.map((row) => row.precision)).toFixed(3)}\n`,
    );
  }
  process.stdout.write(
    `all: ${all.length} queries, recall@${AT} ${mean(recalls).toFixed(3)}, precision@${AT} ${mean(precisions).toFixed(3)}\n`,
  );
  expect(mean(recalls)).toBeGreaterThanOrEqual(0.98);
  expect(mean(precisions)).toBeGreaterThanOrEqual(0.97);
}, 120_000);

it('[B4] what was typed comes before what goes by another name, though that is newer', async () => {
  const found = await find('香菇');
  const places = ['fangxian-shiitake', 'qingfeng-fresh-shiitake', 'fangxian-flower-shiitake'].map((key) =>
    found.indexOf(key),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(Math.max(...places.slice(0, 2))).toBeLessThan(places[2] ?? 0);
});
