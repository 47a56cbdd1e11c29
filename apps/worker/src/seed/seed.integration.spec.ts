import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { FreightService, type FreightRate } from '@shanhuo/catalog';
import { Database } from '@shanhuo/database';
import { newTestSecrets } from '@shanhuo/identity/testing';
import { isFailure, PROVINCES } from '@shanhuo/kernel';
import { AreaImport, AreaService, RegionImport, SellerImport, type IdsBy } from '@shanhuo/village-seller';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { readAreas } from './areas.records.js';
import { readSellers } from './demo.records.js';
import { readFreight, readFreightOfSellers } from './freight.records.js';
import { CODES_VALID_FROM, readDivisions, readVillages } from './region.records.js';
import { SeedModule } from './seed.module.js';

const DATA = join(import.meta.dirname, '../../../../data');

describe('what every shop is filled with', () => {
  let testDatabase: TestDatabase;
  let dataDir: string;
  let app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;
  let sellers: IdsBy;
  let keys: string[];

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-seed-'));
    const environment = {
      ...newTestSecrets(),
      dataDir,
      demo: true,
      databaseUrl: testDatabase.url,
      databaseDirectUrl: testDatabase.url,
    };
    app = await NestFactory.createApplicationContext(
      SeedModule.forRoot(environment as Parameters<typeof SeedModule.forRoot>[0]),
      { logger: false },
    );
    await app.get(RegionImport).importIfEmpty(readDivisions(DATA), readVillages(DATA), CODES_VALID_FROM);
    const records = readSellers(DATA);
    keys = records.sellers.map(({ key }) => key);
    ({ sellers } = await app.get(Database).inTransaction((tx) => app.get(SellerImport).importSellers(tx, records)));
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await testDatabase.drop();
    await rm(dataDir, { recursive: true });
  });

  it('[L1] every seller of the demo says of each of the 34 provinces what a parcel costs', async () => {
    const freight = app.get(FreightService);
    await app.get(Database).inTransaction(async (tx) => {
      for (const [key, terms] of readFreightOfSellers(DATA)) {
        expect(isFailure(await freight.saveTemplate(tx, sellers.of(key), terms, 'en'))).toBe(false);
      }
      const others = keys.length - readFreightOfSellers(DATA).size;
      expect(await freight.giveWhereMissing(tx, readFreight(DATA))).toBe(others);
      expect(await freight.giveWhereMissing(tx, readFreight(DATA))).toBe(0);
    });
    for (const { code } of PROVINCES) {
      const rates = await freight.findRates(
        undefined,
        keys.map((key) => sellers.of(key)),
        code,
      );
      expect(rates.size).toBe(keys.length);
      const delivering = [...rates.values()].filter((rate): rate is FreightRate => rate !== 'no_delivery');
      expect(delivering.length > 0).toBe(code < '700000');
    }
  });

  it('[L2][B23] fresh goods do not go to Tibet and Xinjiang, and cost more the farther they go', async () => {
    const freight = app.get(FreightService);
    const rateOf = async (key: string, province: string) =>
      (await freight.findRates(undefined, [sellers.of(key)], province)).get(sellers.of(key));
    for (const key of ['daliu-blackchicken-coop', 'xijiadian-orange-coop', 'yuanyang-strawberry-shed']) {
      expect([await rateOf(key, '540000'), await rateOf(key, '650000')]).toEqual(['no_delivery', 'no_delivery']);
    }
    expect(await rateOf('xijiadian-orange-coop', '420000')).toMatchObject({ unit: 'piece', firstFen: 600 });
    expect(await rateOf('yaohuai-log-household', '420000')).toMatchObject({ firstFen: 800, freeAboveFen: 9_900 });
    expect(await rateOf('yaohuai-log-household', '310000')).toMatchObject({ firstFen: 1_200, freeAboveFen: null });
    expect(await rateOf('yaohuai-log-household', '650000')).toMatchObject({ firstFen: 2_000, nextFen: 1_500 });
  });

  it('the areas of the country come in once for each file', async () => {
    const areas = readAreas(DATA);
    const importList = () => app.get(AreaImport).importList(areas.contentHash, areas.read);
    expect([await importList(), await importList()]).toEqual([true, false]);
    expect(await app.get(AreaService).findPath('420325102')).toMatchObject({ provinceCode: '420000', isLeaf: true });
  }, 30_000);
});
