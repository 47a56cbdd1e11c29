import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { CardRepository } from '../card/card.repository.js';
import { CardService } from '../card/card.service.js';
import { OfferSet } from '../listing/offer.service.js';
import { ProductService } from '../product/product.service.js';
import { SellableService } from '../sellable/sellable.service.js';
import { ListingWorld } from '../testing/listing-world.js';
import { WindowService, type SetWindowsInput } from './window.service.js';

const NOW = new Date('2026-11-22T04:00:00Z');

describe('goods with a window', () => {
  let testDatabase: TestDatabase;
  let world: ListingWorld;
  let code: string;
  let variantId: string;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await ListingWorld.open(testDatabase.url, [{ key: 'one' }]);
  });
  afterAll(async () => {
    await world.stock.close();
    await testDatabase.drop();
  });
  beforeEach(async () => {
    world.stock.clock.moveTo(NOW);
    await world.rows(`update village_seller.sellers set time_zone = 'Asia/Shanghai'`);
    code = await world.listed();
    variantId = (await world.find(code)).variants[0]?.id ?? '';
  });

  const set = (days: Partial<SetWindowsInput>, by = world.seller) =>
    world.stock.get(WindowService).set(by, { sellerCode: world.family, code, ...days }, 'zh-CN');
  const isListed = async (): Promise<boolean> => {
    const page = await world.stock.get(CardService).listCards({ filter: {}, sort: 'newest', first: 100 }, 'zh-CN');
    return page.nodes.some((card) => card.code === code);
  };
  const counts = async (): Promise<readonly number[]> => {
    const cards = world.stock.get(CardRepository);
    const [ofShelf, ofSeller] = [
      await cards.countBy('category', ['mushrooms']),
      await cards.countBy('seller', [world.family]),
    ];
    const all = await world.stock.get(CardService).countCards({}, 'zh-CN');
    return [ofShelf.get('mushrooms') ?? 0, ofSeller.get(world.family) ?? 0, all];
  };
  const sellable = async () => (await world.stock.get(SellableService).findSellable(undefined, [variantId]))[0];

  it('[S20] come on the shelves and go by themselves, to the moment, and every count with them', async () => {
    const [before] = [await counts()];
    const without = before.map((count) => count - 1);
    expect(await set({ saleFrom: '2026-11-25', saleUntil: '2026-11-26' })).toBeInstanceOf(OfferSet);
    for (const [moment, shown] of [
      ['2026-11-22T04:00:00.000Z', false],
      ['2026-11-24T15:59:59.999Z', false],
      ['2026-11-24T16:00:00.000Z', true],
      ['2026-11-26T15:59:59.999Z', true],
      ['2026-11-26T16:00:00.000Z', false],
    ] as const) {
      world.stock.clock.moveTo(new Date(moment));
      expect([moment, await isListed(), await counts()]).toEqual([moment, shown, shown ? before : without]);
      expect(await sellable()).toMatchObject({ onSale: shown });
    }
  });

  it('[S20] say when they open as long as they are not, and have a page meanwhile', async () => {
    await set({ saleFrom: '2026-11-25' });
    const opensAt = new Date('2026-11-24T16:00:00Z');
    expect(await sellable()).toMatchObject({ onSale: false, opensAt });
    expect(await world.stock.get(ProductService).findProduct(code, 'zh-CN')).toMatchObject({ opensAt, isOpen: false });
    world.stock.clock.moveTo(opensAt);
    expect(await sellable()).toMatchObject({ onSale: true, opensAt: null });
  });

  it('[S20] keep the days of the zone of their shop', async () => {
    await world.rows(`update village_seller.sellers set time_zone = 'Asia/Urumqi'`);
    await set({ saleFrom: '2026-11-25' });
    world.stock.clock.moveTo(new Date('2026-11-24T17:59:59Z'));
    expect([await isListed(), (await sellable())?.onSale]).toEqual([false, false]);
    world.stock.clock.moveTo(new Date('2026-11-24T18:00:00Z'));
    expect([await isListed(), (await sellable())?.onSale]).toEqual([true, true]);
  });

  it('[B6] say when they are sent where they are sold ahead, and sell no longer than that', async () => {
    await set({ harvestFrom: '2026-12-01', harvestUntil: '2026-12-10' });
    expect(await sellable()).toMatchObject({
      onSale: true,
      harvestFrom: '2026-12-01',
      harvestUntil: '2026-12-10',
      shipsFrom: new Date('2026-11-30T16:00:00Z'),
      shipsUntil: new Date('2026-12-10T15:59:59Z'),
    });
    world.stock.clock.moveTo(new Date('2026-12-10T16:00:00Z'));
    expect([await isListed(), (await sellable())?.onSale]).toEqual([false, false]);
  });

  it('[S20] sell whenever their shop does once no day is set, and are counted as before', async () => {
    const before = await counts();
    await set({ saleFrom: '2026-11-25' });
    await set({});
    expect([await isListed(), await counts()]).toEqual([true, before]);
  });

  it('[S20] are set by nobody else, and not to days that cannot be', async () => {
    expect(await set({ saleFrom: '2026-11-25' }, world.stranger)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await set({ saleUntil: '2026-11-21' })).toMatchObject({
      fields: [{ field: 'saleUntil', code: 'WINDOW_PAST' }],
    });
    expect(await set({ harvestFrom: 'soon' })).toMatchObject({
      fields: [{ field: 'harvestFrom', code: 'DAY_INVALID' }],
    });
  });

  it('[S20] can be listed with their days at once, which is no seventh thing to fill in', async () => {
    code = await world.listed({ windows: { harvestFrom: '2026-12-01', harvestUntil: '2026-12-10' } });
    expect((await world.find(code)).windows).toMatchObject({ harvestFrom: '2026-12-01', saleFrom: null });
    await expect(world.list({ windows: { harvestFrom: '2026-12-01' } })).rejects.toThrow('HARVEST_HALF');
  });
});
