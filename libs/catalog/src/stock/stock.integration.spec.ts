import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '@shanhuo/database';
import { isFailure, newId } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { openStockWorld, type StockWorld } from '../testing/stock-world.js';
import type { StockRequest } from './stock.service.js';

const turnedEvents = statement(
  'spec.turned_events',
  `select id from database.events where name = 'StockTurned' and payload ->> 'variantId' = $1`,
);

describe('stock with holds', () => {
  let testDatabase: TestDatabase;
  let world: StockWorld;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await openStockWorld(testDatabase.url);
  });

  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  it('[X4] refuses the eleventh hold on ten', async () => {
    const variantId = await world.variant(0);
    const holders = Array.from({ length: 11 }, newId);
    const outcomes = await Promise.all(holders.map((holder) => world.hold(holder, [{ variantId, quantity: 1 }])));
    expect(outcomes.filter(isFailure)).toEqual([
      expect.objectContaining({ code: 'OUT_OF_STOCK', variantId, requested: 1, available: 0 }),
    ]);
    await Promise.all(holders.map((holder) => world.inTx((tx) => world.stock.releaseHeldStock(tx, holder))));
    expect((await world.read())[0]).toMatchObject({ onHand: 10, reserved: 0, held: 0 });
  });

  it('[X4] holds everything a cart asks for or nothing', async () => {
    const [first, second] = [await world.variant(0), await world.variant(1)];
    const outcome = await world.hold(newId(), [
      { variantId: first, quantity: 2 },
      { variantId: second, quantity: 21 },
    ]);
    expect(outcome).toMatchObject({ code: 'OUT_OF_STOCK', variantId: second, available: 20 });
    expect((await world.read()).map(({ reserved, held }) => [reserved, held])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('[X5] gives a hold back at its end, once, and not before', async () => {
    const variantId = await world.variant(0);
    await world.hold(newId(), [{ variantId, quantity: 3 }], 30);
    const lapse = () => world.inTx((tx) => world.stock.lapseHolds(tx));
    world.clock.advance(30 * 60_000 - 1);
    expect(await lapse()).toBe(0);
    world.clock.advance(1);
    expect((await Promise.all([lapse(), lapse(), lapse()])).toSorted()).toEqual([0, 0, 1]);
    expect((await world.read())[0]).toMatchObject({ onHand: 10, reserved: 0, held: 0 });
  });

  it('[X4] sells what is held once, however often it is told to', async () => {
    const [variantId, holder] = [await world.variant(2), newId()];
    await world.hold(holder, [{ variantId, quantity: 4 }]);
    const sell = () => world.inTx((tx) => world.stock.sellHeldStock(tx, holder));
    expect((await Promise.all([sell(), sell()])).toSorted()).toEqual([0, 1]);
    expect(await world.inTx((tx) => world.stock.releaseHeldStock(tx, holder))).toBe(0);
    expect((await world.read())[2]).toMatchObject({ onHand: 26, reserved: 0, held: 0 });
  });

  it('[X4] sells what is held where it is all that is wanted, and else leaves it as it is', async () => {
    const [first, second, holder] = [await world.variant(0), await world.variant(1), newId()];
    const held = [
      { variantId: first, quantity: 2 },
      { variantId: second, quantity: 3 },
    ];
    const sell = (wanted: readonly StockRequest[]) => world.inTx((tx) => world.stock.sellWholeHeld(tx, holder, wanted));
    const before = await world.read();
    await world.hold(holder, held);
    expect(await sell([...held, { variantId: first, quantity: 1 }])).toBe(false);
    expect(await sell([...held, { variantId: await world.variant(2), quantity: 1 }])).toBe(false);
    expect((await world.read()).map(({ held: open }) => open)).toEqual([2, 3, 0]);
    // Lines of one variant count together.
    const split = [{ variantId: first, quantity: 1 }, { variantId: first, quantity: 1 }, held[1]!];
    expect((await Promise.all([sell(split), sell(split)])).toSorted()).toEqual([false, true]);
    expect(await world.read()).toMatchObject([
      { onHand: before[0]!.onHand - 2, reserved: 0, held: 0 },
      { onHand: before[1]!.onHand - 3, reserved: 0, held: 0 },
      before[2]!,
    ]);
    await world.inTx((tx) =>
      world.stock.returnStock(
        tx,
        held.map((each) => ({ ...each, returnId: newId() })),
      ),
    );
  });

  it('[X4] the database refuses what no code of ours should ask', async () => {
    const variantId = await world.variant(0);
    await expect(
      world.database.dataSource.query(`update catalog.stock set reserved = on_hand + 1 where variant_id = $1`, [
        variantId,
      ]),
    ).rejects.toThrow('stock_never_oversold');
    await expect(
      world.database.dataSource.query(`update catalog.stock set reserved = -1 where variant_id = $1`, [variantId]),
    ).rejects.toThrow('stock_never_oversold');
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %p pieces', async (quantity) => {
    await expect(world.hold(newId(), [{ variantId: await world.variant(0), quantity }])).rejects.toThrow(RangeError);
  });

  it('[X4] takes what one cart asks of a variant in several lines together, and refuses the sum', async () => {
    const [variantId, holder] = [await world.variant(1), newId()];
    expect(
      await world.hold(holder, [
        { variantId, quantity: 12 },
        { variantId, quantity: 9 },
      ]),
    ).toMatchObject({ code: 'OUT_OF_STOCK', variantId, requested: 21, available: 20 });
    expect(
      await world.hold(holder, [
        { variantId, quantity: 12 },
        { variantId, quantity: 8 },
      ]),
    ).toBeUndefined();
    expect((await world.read())[1]).toMatchObject({ onHand: 20, reserved: 20, held: 20 });
    expect(await world.inTx((tx) => world.stock.releaseHeldStock(tx, holder))).toBe(1);
    expect((await world.read())[1]).toMatchObject({ onHand: 20, reserved: 0, held: 0 });
  });

  it('names what is short though it is not there at all', async () => {
    const variantId = newId();
    expect(await world.hold(newId(), [{ variantId, quantity: 1 }])).toMatchObject({ variantId, available: 0 });
    expect(await world.hold(newId(), [])).toBeUndefined();
  });

  it('[P4] sells for money that came late: all that was ordered, or nothing', async () => {
    const [first, second] = [await world.variant(0), await world.variant(1)];
    const late = (requests: readonly StockRequest[]) =>
      world.inTx((tx) => world.stock.holdAndSell(tx, newId(), requests));
    await world.hold(newId(), [{ variantId: second, quantity: 19 }], 1);
    expect(
      await late([
        { variantId: first, quantity: 2 },
        { variantId: second, quantity: 2 },
      ]),
    ).toMatchObject({ code: 'OUT_OF_STOCK', variantId: second, requested: 2, available: 1 });
    expect((await world.read())[0]).toMatchObject({ onHand: 10 });
    expect(
      await late([
        { variantId: first, quantity: 2 },
        { variantId: second, quantity: 1 },
      ]),
    ).toBeUndefined();
    expect((await world.read()).slice(0, 2)).toMatchObject([
      { onHand: 8, reserved: 0, held: 0 },
      { onHand: 19, reserved: 19, held: 19 },
    ]);
    world.clock.advance(60_000);
    expect(await world.inTx((tx) => world.stock.lapseHolds(tx))).toBe(1);
  });

  it('[B13] takes what was sold and did not leave back, once for each return', async () => {
    const [first, second] = [await world.variant(0), await world.variant(1)];
    const before = await world.read();
    const returns = [
      { returnId: newId(), variantId: first, quantity: 2 },
      { returnId: newId(), variantId: second, quantity: 1 },
      { returnId: newId(), variantId: first, quantity: 1 },
    ];
    const takeBack = () => world.inTx((tx) => world.stock.returnStock(tx, returns));
    expect((await Promise.all([takeBack(), takeBack(), takeBack()])).toSorted()).toEqual([0, 0, 3]);
    const more = [...returns.slice(0, 1), { returnId: newId(), variantId: second, quantity: 1 }];
    expect(await world.inTx((tx) => world.stock.returnStock(tx, more))).toBe(1);
    expect((await world.read()).slice(0, 2)).toMatchObject([
      { onHand: (before[0]?.onHand ?? 0) + 3 },
      { onHand: (before[1]?.onHand ?? 0) + 2 },
    ]);
    expect(await world.inTx((tx) => world.stock.returnStock(tx, []))).toBe(0);
  });

  it('tells when a variant runs out and when it comes back, and not of what lies between', async () => {
    const variantId = await world.variant(2);
    const { onHand = 0 } = (await world.read())[2] ?? {};
    const turned = async (): Promise<number> => (await world.database.read(turnedEvents, [variantId])).length;
    const [before, holder] = [await turned(), newId()];

    await world.hold(holder, [{ variantId, quantity: onHand - 1 }]);
    expect(await turned()).toBe(before);
    await world.hold(holder, [{ variantId, quantity: 1 }]);
    expect(await turned()).toBe(before + 1);
    await world.inTx((tx) => world.stock.sellHeldStock(tx, holder));
    expect(await turned()).toBe(before + 1);
    const returnOne = () =>
      world.inTx((tx) => world.stock.returnStock(tx, [{ returnId: newId(), variantId, quantity: 1 }]));
    await returnOne();
    expect(await turned()).toBe(before + 2);
    await returnOne();
    expect(await turned()).toBe(before + 2);
    await world.inTx((tx) => world.stock.holdAndSell(tx, newId(), [{ variantId, quantity: 2 }]));
    expect(await turned()).toBe(before + 3);
    await world.set(variantId, onHand);
  });
});
