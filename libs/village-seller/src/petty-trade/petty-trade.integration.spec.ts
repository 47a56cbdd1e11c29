import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, DATABASE_ENTITIES, DatabaseModule, statement } from '@shanhuo/database';
import { IDENTITY_ENTITIES } from '@shanhuo/identity';
import type { ChinaDay } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { VILLAGE_SELLER_ENTITIES } from '../entities.js';
import { RegionImport } from '../import/region.import.js';
import { SellerImport } from '../import/seller.import.js';
import { DIVISIONS, SELLERS, VILLAGES } from '../testing/index.js';
import { VillageSellerModule } from '../village-seller.module.js';
import { PettyTrade } from './petty-trade.service.js';

const TODAY = '2026-11-23' as ChinaDay;
const LIMIT = 10_000_000;

const setKind = statement('spec.set_kind', 'update village_seller.sellers set kind = $2 where id = $1');
const setTerm = statement(
  'spec.set_term',
  'insert into village_seller.terms (name, valid_from, value) values ($1, $2, $3)',
);
const dropTerms = statement('spec.drop_terms', `delete from village_seller.terms where valid_from >= '2026-01-02'`);
const forget = statement('spec.forget', 'delete from village_seller.petty_trades');
const forgetEvents = statement('spec.forget_events', 'delete from database.events');
const rowOf = statement(
  'spec.row',
  'select t::text as row, xmin::text from village_seller.petty_trades t where seller_id = $1',
);
const eventsOf = statement(
  'spec.events',
  `select payload ->> 'to' as "to" from database.events where name = 'PettyTradeTurned' and payload ->> 'sellerId' = $1 order by id`,
);

describe('what petty traders sold in twelve months', () => {
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let database: Database;
  let pettyTrade: PettyTrade;
  let trader: string;
  let grower: string;
  const clock = new FixedClock(new Date('2026-11-23T02:00:00Z'));

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({
          url: testDatabase.url,
          directUrl: testDatabase.url,
          entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES, ...VILLAGE_SELLER_ENTITIES],
          subscriptions: [],
          poolSize: 12,
          applicationName: 'spec',
          jobWork: 'never',
          clock,
        }),
        VillageSellerModule,
      ],
    }).compile();
    [database, pettyTrade] = [app.get(Database), app.get(PettyTrade)];
    await app.get(RegionImport).importIfEmpty(DIVISIONS, VILLAGES, '2023-06-30');
    const ids = await database.inTransaction((tx) => app.get(SellerImport).importSellers(tx, SELLERS));
    [trader, grower] = [ids.sellers.of('river-shop'), ids.sellers.of('family-shop')];
    await database.write(setKind, [trader, 'petty_trade']);
  });
  afterAll(async () => {
    await app.close();
    await testDatabase.drop();
  });
  beforeEach(async () => {
    for (const each of [forget, forgetEvents, dropTerms]) await database.write(each, []);
  });

  /** As if so much had been counted up to a day. */
  const count = (netFen: number, lastDay = TODAY, sellerId = trader): Promise<void> =>
    database.inTransaction(async (tx) => {
      const terms = await pettyTrade.getTerms(tx, lastDay);
      const opensOn = netFen > terms.limitFen ? ('2027-03-01' as ChinaDay) : null;
      await pettyTrade.note(tx, [{ sellerId, netFen, opensOn }], {
        firstDay: '2025-11-24' as ChinaDay,
        lastDay,
        terms,
      });
    });
  const told = async (): Promise<string[]> =>
    (await database.read<{ to: string }>(eventsOf, [trader])).map(({ to }) => to);
  const row = async () => (await database.read<{ row: string; xmin: string }>(rowOf, [trader]))[0];

  it('is free, near from 80 percent on, and stopped above the limit, not at it', async () => {
    const places = [];
    for (const netFen of [7_999_999, 8_000_000, LIMIT, LIMIT + 1]) {
      await count(netFen);
      places.push((await pettyTrade.find(trader))?.place);
    }
    expect(places).toEqual(['free', 'near', 'near', 'stopped']);
    expect(await pettyTrade.find(trader)).toEqual({
      ...{ sellerId: trader, place: 'stopped', netFen: LIMIT + 1, limitFen: LIMIT, percent: 100 },
      ...{ firstDay: '2025-11-24', lastDay: TODAY, opensOn: '2027-03-01' },
    });
  });

  it('is told once for each crossing, however often it is counted', async () => {
    for (const netFen of [1, 8_000_000, 8_000_000, 8_100_000, LIMIT, LIMIT + 1, LIMIT + 500, LIMIT + 1])
      await count(netFen);
    expect(await told()).toEqual(['near', 'stopped']);
    for (const netFen of [LIMIT, 9_000_000, 5, 8_500_000, LIMIT * 2]) await count(netFen);
    expect(await told()).toEqual(['near', 'stopped', 'free', 'near', 'stopped']);
  });

  it('that leaps from nothing over the limit is told of the limit alone', async () => {
    await count(LIMIT + 1);
    expect(await told()).toEqual(['stopped']);
  });

  it('is written once where nothing changed', async () => {
    await count(9_000_000);
    const before = await row();
    clock.advance(60_000);
    await count(9_000_000);
    expect(await row()).toEqual(before);
  });

  it('counted by twelve at once is one row and one word', async () => {
    await Promise.all(Array.from({ length: 12 }, () => count(LIMIT + 7)));
    expect([await told(), (await pettyTrade.find(trader))?.netFen]).toEqual([['stopped'], LIMIT + 7]);
  });

  it('of an earlier day is never written over that of a later one', async () => {
    await count(LIMIT + 1);
    await count(5, '2026-11-22' as ChinaDay);
    expect([(await pettyTrade.find(trader))?.place, await told()]).toEqual(['stopped', ['stopped']]);
  });

  it('is nothing of sellers of other kinds, whatever is noted, and of those who became another', async () => {
    await count(LIMIT * 3, TODAY, grower);
    expect(await pettyTrade.find(grower)).toBeUndefined();
    await count(LIMIT * 3);
    await database.write(setKind, [trader, 'self_employed']);
    expect((await pettyTrade.findAll([trader, grower])).size).toBe(0);
    await database.write(setKind, [trader, 'petty_trade']);
  });

  it('stands beside the terms of the day it is looked at', async () => {
    await count(LIMIT + 1);
    await database.write(setTerm, ['petty_trade_limit_fen', '2026-11-24', LIMIT + 1]);
    expect((await pettyTrade.find(trader))?.place).toBe('stopped');
    clock.advance(24 * 3_600_000);
    expect(await pettyTrade.find(trader)).toMatchObject({ place: 'near', limitFen: LIMIT + 1, opensOn: null });
    await count(LIMIT + 1, '2026-11-24' as ChinaDay);
    expect(await told()).toEqual(['stopped', 'free']);
    await database.write(setTerm, ['petty_trade_limit_fen', '2026-11-23', 5_000_000]);
    await database.write(setTerm, ['petty_trade_notice_bp', '2026-11-24', 9_999]);
    expect((await pettyTrade.find(trader))?.place).toBe('near');
    clock.advance(-24 * 3_600_000);
    // The day it opens was reckoned with another limit: none is said rather than a wrong one.
    expect(await pettyTrade.find(trader)).toMatchObject({ place: 'stopped', limitFen: 5_000_000, opensOn: null });
  });

  it('fails for a day no terms are of', async () => {
    await expect(database.inTransaction((tx) => pettyTrade.getTerms(tx, '2018-12-31' as ChinaDay))).rejects.toThrow(
      'no terms of petty trade on 2018-12-31',
    );
  });
});
