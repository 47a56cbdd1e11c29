import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isFailure, newId } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { SellableService } from '../sellable/sellable.service.js';
import { ListingWorld } from '../testing/listing-world.js';
import { OfferSet } from './offer.service.js';

const ROUNDS = process.env['SOAK'] === '1' ? 60 : 6;

describe('prices, stock and packs', () => {
  let testDatabase: TestDatabase;
  let world: ListingWorld;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await ListingWorld.open(testDatabase.url, [{ key: 'one' }]);
  });
  afterAll(async () => {
    await world.stock.close();
    await testDatabase.drop();
  });

  async function aProduct(stock = '20'): Promise<{ code: string; variantId: string }> {
    const code = await world.listed({ stock });
    return { code, variantId: (await world.find(code)).variants[0]?.id ?? '' };
  }
  const setStock = (variantId: string, available: number, seenAvailable: number, idempotencyKey: string = newId()) =>
    world.offers.setStock(
      world.seller,
      {
        sellerCode: world.family,
        variantId,
        idempotencyKey,
        available: String(available),
        seenAvailable: String(seenAvailable),
      },
      'zh-CN',
    );
  const setPrice = (variantId: string, price: string, seenPrice: string, idempotencyKey: string = newId()) =>
    world.offers.setPrice(
      world.seller,
      { sellerCode: world.family, variantId, idempotencyKey, price, seenPrice },
      'zh-CN',
    );
  const stockOf = async (variantId: string) =>
    (
      await world.rows<{ on: number; held: number }>(
        'select on_hand as on, reserved as held from catalog.stock where variant_id = $1',
        [variantId],
      )
    )[0];

  it('sets what can be sold, beside what is held for orders', async () => {
    const { variantId } = await aProduct();
    await world.stock.hold(newId(), [{ variantId, quantity: 5 }]);
    expect(await setStock(variantId, 40, 15)).toBeInstanceOf(OfferSet);
    expect(await stockOf(variantId)).toEqual({ on: 45, held: 5 });
    expect(await setStock(variantId, 0, 40)).toBeInstanceOf(OfferSet);
    expect(await stockOf(variantId)).toEqual({ on: 5, held: 5 });
  });

  it('changes nothing where somebody has ordered since the number was looked at, and says the new one', async () => {
    const { variantId } = await aProduct();
    await world.stock.hold(newId(), [{ variantId, quantity: 5 }]);
    expect(await setStock(variantId, 30, 20)).toMatchObject({ code: 'STOCK_MOVED', available: 15 });
    expect(await stockOf(variantId)).toEqual({ on: 20, held: 5 });
  });

  it('does it once for one key, and keeps who changed what', async () => {
    const { variantId } = await aProduct();
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => setStock(variantId, 30, 20, key)));
    expect(answers.every((answer) => answer instanceof OfferSet)).toBe(true);
    expect(
      await world.rows(
        'select why, from_on_hand as was, to_on_hand as is, by_person as who from catalog.stock_changes where variant_id = $1 order by at, why desc',
        [variantId],
      ),
    ).toEqual([
      { why: 'listed', was: 0, is: 20, who: world.seller.personId },
      { why: 'counted', was: 20, is: 30, who: world.seller.personId },
    ]);
  });

  it('tells that a pack ran out and came back', async () => {
    const { variantId } = await aProduct();
    const turned = async () =>
      (
        await world.rows(`select 1 from database.events where name = 'StockTurned' and payload ->> 'variantId' = $1`, [
          variantId,
        ])
      ).length;
    await setStock(variantId, 10, 20);
    expect(await turned()).toBe(0);
    await setStock(variantId, 0, 10);
    await setStock(variantId, 3, 0);
    expect(await turned()).toBe(2);
  });

  it(`[X4] loses and gains no piece while a seller counts and buyers hold, pay and give up: ${ROUNDS} rounds`, async () => {
    const { variantId } = await aProduct('30');
    for (let round = 0; round < ROUNDS; round++) {
      const before = await stockOf(variantId);
      const seen = (before?.on ?? 0) - (before?.held ?? 0);
      let sold = 0;
      const buyers = Array.from({ length: 12 }, async (_, i) => {
        const holder = newId();
        const held = await world.stock.hold(holder, [{ variantId, quantity: 1 + (i % 2) }]);
        if (isFailure(held)) return;
        if (i % 3 === 0) await world.stock.inTx((tx) => world.stock.stock.releaseHeldStock(tx, holder));
        else {
          await world.stock.inTx((tx) => world.stock.stock.sellHeldStock(tx, holder));
          sold += 1 + (i % 2);
        }
      });
      const counts = Array.from({ length: 3 }, () => setStock(variantId, 30, seen));
      const [answers] = await Promise.all([Promise.all(counts), Promise.all(buyers)]);
      const wins = answers.filter((answer) => answer instanceof OfferSet);
      const changed = await world.rows<{ delta: number }>(
        `select coalesce(sum(to_on_hand - from_on_hand), 0)::int as delta from catalog.stock_changes where variant_id = $1`,
        [variantId],
      );
      const soldEver = await world.rows<{ sold: number }>(
        `select coalesce(sum(quantity), 0)::int as sold from catalog.holds where variant_id = $1 and state = 'sold'`,
        [variantId],
      );
      const after = await stockOf(variantId);
      expect(after?.held).toBe(0);
      // What was counted in, less what was sold, is what is there: no count has run over a hold.
      expect(after?.on).toBe((changed[0]?.delta ?? 0) - (soldEver[0]?.sold ?? 0));
      expect(wins.length).toBeLessThanOrEqual(3);
      expect(sold).toBeGreaterThanOrEqual(0);
    }
  });

  it('sets a price at once, on the card too, and keeps what it was', async () => {
    const { code, variantId } = await aProduct();
    expect(await setPrice(variantId, '45', '39.9')).toBeInstanceOf(OfferSet);
    expect(
      await world.rows('select price_fen::int as price from catalog.product_cards where code = $1', [code]),
    ).toEqual([{ price: 4_500 }]);
    expect(
      await world.rows(
        'select from_fen::int as was, to_fen::int as is from catalog.price_changes where variant_id = $1 order by at, to_fen',
        [variantId],
      ),
    ).toEqual([
      { was: null, is: 3_990 },
      { was: 3_990, is: 4_500 },
    ]);
    expect(await setPrice(variantId, '50', '39.9')).toMatchObject({ code: 'PRICE_MOVED', priceFen: 4_500 });
  });

  it('lets one of two prices win that are set at the same moment', async () => {
    const { variantId } = await aProduct();
    const answers = await Promise.all(['41', '42', '43', '44'].map((price) => setPrice(variantId, price, '39.9')));
    expect(answers.filter((answer) => answer instanceof OfferSet)).toHaveLength(1);
    const [row] = await world.stock.get(SellableService).findSellable(undefined, [variantId]);
    expect([4_100, 4_200, 4_300, 4_400]).toContain(Number(row?.priceFen));
  });

  it('[S15] adds packs, names them, withdraws them, and keeps one', async () => {
    const { code, variantId } = await aProduct();
    const add = { sellerCode: world.family, code, packAmount: '5', packUnit: 'jin' as const, price: '188', stock: '4' };
    const key = newId();
    for (let i = 0; i < 2; i++)
      expect(await world.variants.add(world.seller, { ...add, idempotencyKey: key }, 'zh-CN')).toBeInstanceOf(OfferSet);
    const [, second] = (await world.find(code)).variants;
    expect(second).toMatchObject({ label: '5斤', priceFen: 18_800, onHand: 4 });
    const card = await world.rows('select variant_count as packs from catalog.product_cards where code = $1', [code]);
    expect(card).toEqual([{ packs: 2 }]);

    const named = { sellerCode: world.family, variantId: second?.id ?? '', label: '特级', shippingWeightGrams: 3_000 };
    await world.variants.change(world.seller, named, 'zh-CN');
    expect((await world.find(code)).variants[1]).toMatchObject({ label: '特级 5斤', shippingWeightGrams: 3_000 });
    expect(await world.variants.change(world.seller, { ...named, label: '野生' }, 'zh-CN')).toMatchObject({
      fields: [{ field: 'label', code: 'WORD_SUPERLATIVE' }],
    });

    const withdraw = (id: string) =>
      world.variants.withdraw(world.seller, { sellerCode: world.family, variantId: id }, 'zh-CN');
    const both = await Promise.all([withdraw(variantId), withdraw(second?.id ?? '')]);
    expect(both.filter((answer) => answer instanceof OfferSet)).toHaveLength(1);
    expect(both.filter(isFailure)).toMatchObject([{ code: 'LAST_VARIANT' }]);
  });

  it('[X13] changes nothing for somebody who does not hold the seller, and says no more than of nothing', async () => {
    const { code, variantId } = await aProduct();
    const theirs = { sellerCode: world.river, variantId, idempotencyKey: newId() };
    const stranger = world.stranger;
    const asStranger = [
      await world.offers.setPrice(stranger, { ...theirs, price: '1', seenPrice: '39.9' }, 'zh-CN'),
      await world.offers.setStock(stranger, { ...theirs, available: '1', seenAvailable: '20' }, 'zh-CN'),
      await world.variants.withdraw(stranger, theirs, 'zh-CN'),
      await world.sale.pause(stranger, { sellerCode: world.river, code }),
      await world.sale.takeDown(stranger, { sellerCode: world.river, code }),
      await world.changes.withdraw(stranger, { sellerCode: world.river, code }),
    ];
    expect(asStranger.map((answer) => isFailure(answer) && answer.code)).toEqual(
      Array.from({ length: 6 }, () => 'LISTING_NOT_FOUND'),
    );
    expect(await world.sale.pause(stranger, { sellerCode: world.family, code })).toMatchObject({
      code: 'SELLER_NOT_FOUND',
    });
    expect(await world.desk.findListing(stranger, world.family, code)).toBeUndefined();
    expect((await world.desk.findPage(stranger, { sellerCode: world.family, first: 20 }, 'en')).nodes).toEqual([]);
    expect(await world.find(code)).toMatchObject({ state: 'on_sale', variants: [{ priceFen: 3_990, onHand: 20 }] });
  });

  it('pauses and resumes a product, and takes it down for good', async () => {
    const { code, variantId } = await aProduct();
    const name = { sellerCode: world.family, code };
    const onSale = async () => (await world.stock.get(SellableService).findSellable(undefined, [variantId]))[0]?.onSale;
    const cards = async () => (await world.rows('select 1 from catalog.product_cards where code = $1', [code])).length;
    await world.sale.pause(world.seller, name);
    await world.sale.pause(world.seller, name);
    expect([await onSale(), await cards(), (await world.find(code)).state]).toEqual([false, 0, 'paused']);
    await world.sale.resume(world.seller, name);
    expect([await onSale(), await cards(), (await world.find(code)).state]).toEqual([true, 1, 'on_sale']);
    await world.sale.takeDown(world.seller, name);
    expect([await onSale(), await cards(), (await world.find(code)).state]).toEqual([false, 0, 'withdrawn']);
    expect(await world.sale.resume(world.seller, name)).toMatchObject({ code: 'LISTING_STEP_REFUSED' });
  });
});
