import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, DATABASE_ENTITIES, DatabaseModule, statement } from '@shanhuo/database';
import { isFailure, newId } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { VILLAGE_SELLER_ENTITIES } from '@shanhuo/village-seller';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { CatalogModule } from '../catalog.module.js';
import { CATALOG_ENTITIES } from '../entities.js';
import { aVariant, stockShop } from '../testing/index.js';
import { StockService, type StockRequest } from './stock.service.js';

const ROUNDS = process.env['SOAK'] === '1' ? 100 : 4;
const BUYERS = 200;

const readStock = statement(
  'spec.read_stock',
  `select s.variant_id as "variantId", s.on_hand as "onHand", s.reserved,
    (select coalesce(sum(h.quantity), 0)::int from catalog.holds h where h.variant_id = s.variant_id and h.state = 'open') as held
   from catalog.stock s order by s.on_hand, s.variant_id`,
);
const setStock = statement('spec.set_stock', `update catalog.stock set on_hand = $2 where variant_id = $1`);

interface Stock {
  readonly variantId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly held: number;
}

describe('stock with holds', () => {
  const clock = new FixedClock(new Date('2026-11-22T02:00:00Z'));
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let database: Database;
  let stock: StockService;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({
          url: testDatabase.url,
          directUrl: testDatabase.url,
          entities: [...DATABASE_ENTITIES, ...VILLAGE_SELLER_ENTITIES, ...CATALOG_ENTITIES],
          subscriptions: [],
          poolSize: 20,
          applicationName: 'spec',
          jobWork: 'never',
          clock,
        }),
        CatalogModule.forRoot({ mediaFolder: '/nowhere' }),
      ],
    }).compile();
    database = app.get(Database);
    stock = app.get(StockService);
    await stockShop(app, [
      { key: 'one', variants: [aVariant({ onHand: 10 })] },
      { key: 'two', variants: [aVariant({ onHand: 20 })] },
      { key: 'three', variants: [aVariant({ onHand: 30 })] },
    ]);
  });

  afterAll(async () => {
    await app.close();
    await testDatabase.drop();
  });

  const read = (): Promise<Stock[]> => database.read<Stock>(readStock, []);
  const hold = (holder: string, requests: readonly StockRequest[], minutes = 30) =>
    database.inTransaction((tx) =>
      stock.holdStock(tx, holder, requests, new Date(clock.now().getTime() + minutes * 60_000)),
    );
  async function variant(index: number): Promise<string> {
    return (await read())[index]?.variantId ?? '';
  }

  it('[X4] refuses the eleventh hold on ten', async () => {
    const variantId = await variant(0);
    const holders = Array.from({ length: 11 }, newId);
    const outcomes = await Promise.all(holders.map((holder) => hold(holder, [{ variantId, quantity: 1 }])));
    expect(outcomes.filter(isFailure)).toEqual([
      expect.objectContaining({ code: 'OUT_OF_STOCK', variantId, requested: 1, available: 0 }),
    ]);
    await Promise.all(holders.map((holder) => database.inTransaction((tx) => stock.releaseHeldStock(tx, holder))));
    expect((await read())[0]).toMatchObject({ onHand: 10, reserved: 0, held: 0 });
  });

  it('[X4] holds everything a cart asks for or nothing', async () => {
    const [first, second] = [await variant(0), await variant(1)];
    const outcome = await hold(newId(), [
      { variantId: first, quantity: 2 },
      { variantId: second, quantity: 21 },
    ]);
    expect(outcome).toMatchObject({ code: 'OUT_OF_STOCK', variantId: second, available: 20 });
    expect((await read()).map(({ reserved, held }) => [reserved, held])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('[X5] gives a hold back at its end, once, and not before', async () => {
    const variantId = await variant(0);
    await hold(newId(), [{ variantId, quantity: 3 }], 30);
    const lapse = () => database.inTransaction((tx) => stock.lapseHolds(tx));
    clock.advance(30 * 60_000 - 1);
    expect(await lapse()).toBe(0);
    clock.advance(1);
    expect((await Promise.all([lapse(), lapse(), lapse()])).toSorted()).toEqual([0, 0, 1]);
    expect((await read())[0]).toMatchObject({ onHand: 10, reserved: 0, held: 0 });
  });

  it('[X4] sells what is held once, however often it is told to', async () => {
    const [variantId, holder] = [await variant(2), newId()];
    await hold(holder, [{ variantId, quantity: 4 }]);
    const sell = () => database.inTransaction((tx) => stock.sellHeldStock(tx, holder));
    expect((await Promise.all([sell(), sell()])).toSorted()).toEqual([0, 1]);
    expect(await database.inTransaction((tx) => stock.releaseHeldStock(tx, holder))).toBe(0);
    expect((await read())[2]).toMatchObject({ onHand: 26, reserved: 0, held: 0 });
  });

  it('[X4] the database refuses what no code of ours should ask', async () => {
    const variantId = await variant(0);
    await expect(
      database.dataSource.query(`update catalog.stock set reserved = on_hand + 1 where variant_id = $1`, [variantId]),
    ).rejects.toThrow('stock_never_oversold');
    await expect(
      database.dataSource.query(`update catalog.stock set reserved = -1 where variant_id = $1`, [variantId]),
    ).rejects.toThrow('stock_never_oversold');
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %p pieces', async (quantity) => {
    await expect(hold(newId(), [{ variantId: await variant(0), quantity }])).rejects.toThrow(RangeError);
  });

  it(`[X4] never one too many, never one too few: ${BUYERS} buyers, ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const variants = (await read()).map(({ variantId }) => variantId);
      const onHand = 1 + ((round * 7) % 50);
      for (const variantId of variants) await database.read(setStock, [variantId, onHand]);

      const buyers = Array.from({ length: BUYERS }, (_, i) => ({
        holder: newId(),
        requests: [variants[i % 3], ...(i % 2 === 0 ? [variants[(i + 1) % 3]] : [])].map((variantId) => ({
          variantId: variantId ?? '',
          quantity: 1 + (i % 2),
        })),
      }));
      const outcomes = await Promise.all(buyers.map(({ holder, requests }) => hold(holder, requests)));
      const granted = buyers.filter((_, i) => !isFailure(outcomes[i])).flatMap(({ requests }) => requests);
      for (const { variantId, onHand: has, reserved, held } of await read()) {
        const sum = granted
          .filter((each) => each.variantId === variantId)
          .reduce((total, each) => total + each.quantity, 0);
        expect({ reserved, held }).toEqual({ reserved: sum, held: sum });
        expect(reserved).toBeLessThanOrEqual(has);
      }

      clock.advance(31 * 60_000);
      while ((await database.inTransaction((tx) => stock.lapseHolds(tx))) > 0);
      for (const left of await read()) expect(left).toMatchObject({ onHand, reserved: 0, held: 0 });
    }
  }, 120_000);
});
