import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@shanhuo/kernel';
import { PermitImport } from '@shanhuo/village-seller';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { RefreshCardsOfPermit, RefreshCardsOfTheDay } from '../card/card.subscribers.js';
import { CatalogImport, type CategoryRecord } from '../import/catalog.import.js';
import { ProductService } from '../product/product.service.js';
import { SellableService } from '../sellable/sellable.service.js';
import { ListingWorld } from '../testing/listing-world.js';

const PREPACKED = {
  ingredients: '茶鲜叶',
  shelfLife: '18个月',
  storage: '阴凉干燥',
  standard: 'GB/T 14456.1',
  licenceNumber: '鄂小作坊证字00001号',
};
const SHELF = {
  code: 'tea',
  name: '茶叶',
  nameEn: 'Tea',
  returnClass: 'seven_day' as const,
  shipWithinHours: 48,
  sixKind: null,
  permit: '需许可',
  permitEn: 'A permit',
  permitKinds: ['sc_licence' as const, 'workshop_registration' as const],
  permitOnlyPrepacked: false,
  position: 3,
} satisfies CategoryRecord;
const TEA = { categoryCode: 'tea', title: '明前绿茶', more: { prepacked: PREPACKED } };

describe('[T7] food that needs a permit', () => {
  let testDatabase: TestDatabase;
  let world: ListingWorld;
  let sellerId: string;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await ListingWorld.open(testDatabase.url, [{ key: 'one' }]);
    await world.stock.inTx((tx) => world.stock.get(CatalogImport).importCategories(tx, [SHELF]));
    const find = 'select id from village_seller.sellers where code = $1';
    sellerId = (await world.rows<{ id: string }>(find, [world.family]))[0]?.id ?? '';
  });
  afterAll(async () => {
    await world.stock.close();
    await testDatabase.drop();
  });

  const problems = async (given: Parameters<ListingWorld['six']>[0]) => {
    const answer = await world.listing.list(world.seller, world.six(given), 'zh-CN');
    return answer instanceof InvalidInput ? answer.fields.map(({ field, code }) => `${field} ${code}`) : answer;
  };
  const stands = async (code: string) => {
    const [variant] = (await world.find(code)).variants;
    const [sellable] = await world.stock.get(SellableService).findSellable(undefined, [variant?.id ?? '']);
    const cards = await world.rows('select 1 from catalog.product_cards where code = $1', [code]);
    return { sold: sellable?.onSale, shown: cards.length > 0 };
  };
  const decided = () =>
    world.stock.inTx((tx) =>
      world.stock.get(RefreshCardsOfPermit).handle(tx, {
        ...{ id: '', name: 'PermitDecided', occurredAt: world.stock.clock.now() },
        payload: { sellerId, permitId: '', state: 'accepted' },
      } as unknown as Parameters<RefreshCardsOfPermit['handle']>[1]),
    );

  it('is not listed without one, nor without all that stands on prepacked food', async () => {
    expect(await problems({ ...TEA, more: {} })).toEqual([
      'more.prepacked PREPACKED_MISSING',
      'categoryCode PERMIT_MISSING',
    ]);
    expect(await problems(TEA)).toEqual(['categoryCode PERMIT_MISSING']);
    const gap = { ...TEA, more: { prepacked: { ...PREPACKED, standard: ' ' } } };
    expect(await problems(gap)).toEqual(['more.prepacked.standard PREPACKED_MISSING']);
  });

  it('is listed with one, sold until its last day and not on the next, and comes back with another', async () => {
    const record = { sellerId, number: '鄂小作坊证字00001号', issuer: '青石县', submittedAt: world.stock.clock.now() };
    const permit = {
      ...record,
      kind: 'workshop_registration',
      validFrom: '2026-01-01',
      validUntil: '2026-11-22',
    } as const;
    await world.stock.inTx((tx) => world.stock.get(PermitImport).importPermits(tx, [permit]));
    const code = await world.listed(TEA);
    expect(await stands(code)).toEqual({ sold: true, shown: true });
    // What stands on the pack is read before buying, as in a shop.
    expect(await world.stock.get(ProductService).findProduct(code, 'zh-CN')).toMatchObject({ prepacked: PREPACKED });

    // 2026-11-23 in China, and the nightly look has not run yet: nothing is sold all the same.
    world.stock.clock.advance(14 * 3_600_000);
    expect(await stands(code)).toEqual({ sold: false, shown: true });
    await world.stock.get(RefreshCardsOfTheDay).run('2026-11-23');
    expect(await stands(code)).toEqual({ sold: false, shown: false });
    expect(await problems(TEA)).toEqual(['categoryCode PERMIT_MISSING']);

    const renewed = { ...permit, number: '鄂小作坊证字00002号', validFrom: '2026-11-23', validUntil: '2029-11-22' };
    await world.stock.inTx((tx) => world.stock.get(PermitImport).importPermits(tx, [renewed]));
    expect(await stands(code)).toEqual({ sold: true, shown: false });
    await decided();
    await decided();
    expect(await stands(code)).toEqual({ sold: true, shown: true });
  });

  it('is sold loose without one where the shelf asks for prepacked goods alone', async () => {
    await world.rows(`update catalog.categories set permit_only_prepacked = true where code = 'tea'`);
    await world.rows(`update village_seller.permits set state = 'withdrawn'`);
    const code = await world.listed({ ...TEA, more: {} });
    expect(await stands(code)).toEqual({ sold: true, shown: true });
    expect(await problems(TEA)).toEqual(['categoryCode PERMIT_MISSING']);
  });
});
