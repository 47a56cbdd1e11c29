import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { CatalogImport, SpecialtyImport } from '@shanhuo/catalog';
import { Database } from '@shanhuo/database';
import { newTestSecrets } from '@shanhuo/identity/testing';
import { RegionImport } from '@shanhuo/village-seller';
import { lendPictures } from '../../../../test/support/lend-pictures.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { seedDemoApplications } from './demo-applications.js';
import { seedDemoAccounts, seedDemoShop } from './demo-shop.js';
import { seedDemoSupports } from './demo-supports.js';
import { CODES_VALID_FROM, readCategories, readDivisions, readSpecialties, readVillages } from './region.records.js';
import { SeedModule } from './seed.module.js';

const DATA = join(import.meta.dirname, '../../../../data');

let testDatabase: TestDatabase;
let dataDir: string;
let app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-applications-'));
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
  });
  await seedDemoShop(app, DATA);
}, 120_000);
afterAll(async () => {
  await app.close();
  await testDatabase.drop();
  await rm(dataDir, { recursive: true });
});

it('[S1] applications wait for the agent and the operator of the demo, once however often it is seeded', async () => {
  const accounts = await seedDemoAccounts(app);
  await seedDemoApplications(app, accounts);
  await seedDemoApplications(app, accounts);
  const text = 'select state, count(*)::int as count from village_seller.applications group by state order by state';
  expect(await app.get(Database).read({ text }, [])).toEqual([
    { state: 'applied', count: 2 },
    { state: 'changes_wanted', count: 1 },
    { state: 'recommended', count: 1 },
  ]);
});

it('[D3] invented households are listed by an invented list, once however often it is seeded', async () => {
  const accounts = await seedDemoAccounts(app);
  await seedDemoSupports(app, accounts);
  await seedDemoSupports(app, accounts);
  const text = 'select kind, count(*)::int as count from village_seller.household_supports group by kind order by kind';
  expect(await app.get(Database).read({ text }, [])).toEqual([
    { kind: 'formerly_poor', count: 2 },
    { kind: 'monitored', count: 2 },
  ]);
});
