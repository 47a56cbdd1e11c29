import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { CatalogImport, FreightService, RefusedWords, SpecialtyImport } from '@shanhuo/catalog';
import { Database } from '@shanhuo/database';
import { newTestSecrets } from '@shanhuo/identity/testing';
import { RegionImport } from '@shanhuo/village-seller';
import { lendPictures } from '../../../../test/support/lend-pictures.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { seedDemoHarvests } from './demo-harvests.js';
import { seedDemoListings } from './demo-listings.js';
import { seedDemoAccounts, seedDemoShop } from './demo-shop.js';
import { readFreight } from './freight.records.js';
import { readRefusedWords } from './refused-words.records.js';
import { CODES_VALID_FROM, readCategories, readDivisions, readSpecialties, readVillages } from './region.records.js';
import { SeedModule } from './seed.module.js';

const DATA = join(import.meta.dirname, '../../../../data');

let testDatabase: TestDatabase;
let dataDir: string;
let app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-listings-'));
  await lendPictures(dataDir);
  const urls = { databaseUrl: testDatabase.url, databaseDirectUrl: testDatabase.url };
  const environment = { ...newTestSecrets(), ...urls, dataDir, demo: true };
  app = await NestFactory.createApplicationContext(
    SeedModule.forRoot(environment as Parameters<typeof SeedModule.forRoot>[0]),
    { logger: false },
  );
  await app.get(RegionImport).importIfEmpty(readDivisions(DATA), readVillages(DATA), CODES_VALID_FROM);
  await app.get(Database).inTransaction(async (tx) => {
    await app.get(CatalogImport).importCategories(tx, readCategories(DATA));
    await app.get(SpecialtyImport).importSpecialties(tx, readSpecialties(DATA));
    await app.get(RefusedWords).replace(tx, readRefusedWords(DATA));
  });
  await seedDemoShop(app, DATA);
  await app.get(Database).inTransaction((tx) => app.get(FreightService).giveWhereMissing(tx, readFreight(DATA)));
}, 120_000);
afterAll(async () => {
  await app.close();
  await testDatabase.drop();
  await rm(dataDir, { recursive: true });
});

const count = async (text: string): Promise<number> =>
  (await app.get(Database).read<{ count: number }>({ text }, []))[0]?.count ?? -1;

it('[T7] every food of the demo that needs a permit has one, so nothing is missing on its shelves', async () => {
  expect(await count(`select count(*)::int as count from catalog.products where state = 'on_sale'`)).toBe(
    await count('select count(*)::int as count from catalog.product_cards'),
  );
});

it('[S13] goods wait for the operator of the demo, brought as by the form, once however often it is seeded', async () => {
  const accounts = await seedDemoAccounts(app);
  await seedDemoListings(app, DATA, accounts);
  await seedDemoListings(app, DATA, accounts);
  const waiting = await app.get(Database).read<{ title: string; findings: number }>(
    {
      text: `select content ->> 'title' as title, jsonb_array_length(findings) as findings
        from catalog.product_revisions where state = 'in_review' order by submitted_at, id`,
    },
    [],
  );
  expect(waiting.map(({ title }) => title)).toEqual([
    '椴木春耳 小包装',
    '霜降萝卜干',
    '仿野生羊肚菌（干）',
    '香菇脚（干）',
  ]);
  expect(waiting.find(({ title }) => title.startsWith('仿野生'))?.findings).toBeGreaterThan(0);
}, 60_000);

it('[D4] harvests of the last weeks stand in the demo, once however often it is seeded', async () => {
  const accounts = await seedDemoAccounts(app);
  await seedDemoHarvests(app, accounts);
  const [harvests, added] = [
    `select count(*)::int as count from catalog.lots where records > 0`,
    `select count(*)::int as count from catalog.stock_changes where why = 'harvested'`,
  ];
  const first = [await count(harvests), await count(added)];
  await seedDemoHarvests(app, accounts);
  expect([await count(harvests), await count(added)]).toEqual(first);
  expect(first.every((number) => number > 0)).toBe(true);
}, 60_000);
