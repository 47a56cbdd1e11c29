import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { StatementCounter } from '../../../../test/support/statement-counter.js';
import { StockService } from '../stock/stock.service.js';
import { aVariant } from '../testing/index.js';
import { openStockWorld, type StockWorld } from '../testing/stock-world.js';
import type { Sellable } from './sellable.js';
import { SellableService } from './sellable.service.js';

describe('a variant as carts and orders look at it', () => {
  let testDatabase: TestDatabase;
  let world: StockWorld;
  let sellables: SellableService;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await openStockWorld(testDatabase.url, [
      { key: 'family', variants: [aVariant({ label: '家', shippingWeightGrams: 600 })] },
      {
        key: 'coop',
        variants: [aVariant({ label: '社', netWeightGrams: null, itemCount: 30 })],
        sellerKey: 'coop-shop',
      },
      { key: 'river', variants: [aVariant({ label: '河' })], sellerKey: 'river-shop', categoryCode: 'fruit' },
    ]);
    sellables = world.get(SellableService);
  });

  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  const run = (text: string, values: readonly unknown[] = []) => world.database.read<{ id: string }>({ text }, values);
  const idOf = async (label: string): Promise<string> =>
    (await run('select id from catalog.variants where label = $1', [label]))[0]?.id ?? '';
  async function find(label: string): Promise<Sellable | undefined> {
    return (await sellables.findSellable(undefined, [await idOf(label)]))[0];
  }
  const cooperativeId = async (): Promise<string> =>
    (await run('select id from village_seller.cooperatives'))[0]?.id ?? '';

  it('[B1] says all there is to know of it, of its seller and of what an order freezes', async () => {
    expect(await find('家')).toEqual({
      variantId: await idOf('家'),
      productId: expect.any(String),
      productCode: shortCodeOf('product family'),
      title: '黑木耳0',
      titleEn: 'Black fungus 0',
      label: '家',
      labelEn: '500 g',
      picture: { contentHash: '0'.repeat(64), width: 1280, height: 1280 },
      priceFen: 3_990,
      netWeightGrams: 500,
      itemCount: null,
      shippingWeightGrams: 600,
      available: 10,
      onSale: true,
      opensAt: null,
      harvestFrom: null,
      harvestUntil: null,
      shipsFrom: null,
      shipsUntil: null,
      pausedUntil: null,
      pauseReason: null,
      pauseWords: null,
      sellerId: expect.any(String),
      sellerCode: shortCodeOf('seller family-shop'),
      sellerName: '石上人家的店',
      sellerNameEn: 'Shop of the Shishang Family',
      sellerKind: 'own_produce_household',
      cooperativeId: await cooperativeId(),
      categoryCode: 'mushrooms',
      returnClass: 'seven_day',
      shipWithinHours: 48,
      sixKind: null,
      villageId: expect.any(String),
      freight: null,
    });
  });

  it('[P6] names the cooperative that sells, the one a household is a member of, and none for others', async () => {
    expect(await find('社')).toMatchObject({ sellerKind: 'cooperative', cooperativeId: await cooperativeId() });
    expect(await find('河')).toMatchObject({ sellerKind: 'self_employed', cooperativeId: null, sixKind: 'fruit' });
  });

  it.each([
    ['2026-11-22', true, 'on the last day of a membership, by the calendar of China'],
    ['2026-11-21', false, 'after it'],
  ])('where a household left on %s its cooperative is named: %p, %s', async (leftOn, isMember) => {
    await run('update village_seller.cooperative_members set left_on = $1', [leftOn]);
    expect((await find('家'))?.cooperativeId).toBe(isMember ? await cooperativeId() : null);
    await run('update village_seller.cooperative_members set left_on = null');
  });

  it('a membership that begins tomorrow does not count today', async () => {
    await run(`update village_seller.cooperative_members set joined_on = '2026-11-23'`);
    expect((await find('家'))?.cooperativeId).toBeNull();
    await run(`update village_seller.cooperative_members set joined_on = '2021-01-01'`);
  });

  it('weighs its net weight, or 100 g a piece, where nobody has weighed the parcel', async () => {
    expect(await find('河')).toMatchObject({ shippingWeightGrams: 500 });
    expect(await find('社')).toMatchObject({ netWeightGrams: null, itemCount: 30, shippingWeightGrams: 3_000 });
  });

  it.each([
    [
      'the product was withdrawn',
      `update catalog.products set state = 'withdrawn'`,
      `update catalog.products set state = 'on_sale'`,
    ],
    [
      'the pack was withdrawn',
      `update catalog.variants set withdrawn_at = '2026-11-22'`,
      `update catalog.variants set withdrawn_at = null`,
    ],
    [
      'the seller left',
      `update village_seller.sellers set standing = 'left'`,
      `update village_seller.sellers set standing = 'approved'`,
    ],
  ])('comes back as not on sale where %s', async (_why, change, undo) => {
    await run(change);
    expect(await find('家')).toMatchObject({ title: '黑木耳0', onSale: false });
    await run(undo);
    expect(await find('家')).toMatchObject({ onSale: true });
  });

  it('sees in a transaction what that has just held, in one statement for all, and no ids of nobody', async () => {
    const [one, other] = [await idOf('家'), await idOf('河')];
    using counter = new StatementCounter();
    const sent = await counter.during(async () => {
      expect(await sellables.findSellable(undefined, [one, other, newId()])).toHaveLength(2);
    });
    expect(sent).toHaveLength(1);
    expect(await sellables.findSellable(undefined, [])).toEqual([]);
    await world.inTx(async (tx) => {
      const endsAt = new Date('2026-11-23T00:00:00Z');
      await world.get(StockService).holdStock(tx, newId(), [{ variantId: one, quantity: 4 }], endsAt);
      expect(await sellables.findSellable(tx, [one])).toMatchObject([{ available: 6 }]);
    });
  });
});
