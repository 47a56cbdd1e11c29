import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Transaction } from '@shanhuo/database';
import { isFailure, newId } from '@shanhuo/kernel';
import { StatementCounter } from '../../../../test/support/statement-counter.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { openStockWorld, type StockWorld } from '../testing/stock-world.js';
import type { StockRequest } from './stock.service.js';

const ROUNDS = process.env['SOAK'] === '1' ? 100 : 4;
const BUYERS = 200;

describe('stock that many want at once', () => {
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

  it('holds, sells, gives back and takes back with one statement each, whatever the number of variants', async () => {
    const requests = (await world.read()).map(({ variantId }) => ({ variantId, quantity: 1 }));
    using counter = new StatementCounter();
    const statements = async (work: (tx: Transaction) => Promise<unknown>): Promise<number> =>
      (await counter.during(() => world.inTx(work))).filter((text) => !/^(start|commit)/i.test(text)).length;
    const [one, other] = [newId(), newId()];
    const endsAt = new Date(world.clock.now().getTime() + 60_000);
    const returns = requests.flatMap((each) => [each, each]).map((each) => ({ returnId: newId(), ...each }));

    expect(await statements((tx) => world.stock.holdStock(tx, one, requests, endsAt))).toBe(1);
    expect(await statements((tx) => world.stock.sellHeldStock(tx, one))).toBe(1);
    expect(await statements((tx) => world.stock.holdStock(tx, other, requests, endsAt))).toBe(1);
    expect(await statements((tx) => world.stock.releaseHeldStock(tx, other))).toBe(1);
    expect(await statements((tx) => world.stock.holdAndSell(tx, newId(), requests))).toBe(1);
    expect(await statements((tx) => world.stock.returnStock(tx, returns))).toBe(1);
    expect(await statements((tx) => world.stock.lapseHolds(tx))).toBe(1);
  });

  it(`[X4] loses and gains no piece while buyers hold, pay, give up, pay late and send back at once: ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const variants = (await world.read()).map(({ variantId }) => variantId);
      const onHand = 20 + round;
      for (const variantId of variants) await world.set(variantId, onHand);
      const sold = new Map(variants.map((variantId) => [variantId, 0]));
      const count = (requests: readonly StockRequest[], sign: 1 | -1): void => {
        for (const { variantId, quantity } of requests)
          sold.set(variantId, (sold.get(variantId) ?? 0) + sign * quantity);
      };

      const live = async (i: number): Promise<void> => {
        const holder = newId();
        // Two lines of one variant, and one of another, in an order that differs from buyer to buyer.
        const requests = [0, 1, 0].map((step) => ({ variantId: variants[(i + step) % 3] ?? '', quantity: 1 }));
        const held = await world.hold(holder, requests, i % 4 === 3 ? 0 : 30);
        const isHeld = !isFailure(held);
        if (i % 4 === 1) await world.inTx((tx) => world.stock.releaseHeldStock(tx, holder));
        if (i % 4 === 3) await world.inTx((tx) => world.stock.lapseHolds(tx));
        const paid = i % 4 === 1 ? 0 : await world.inTx((tx) => world.stock.sellHeldStock(tx, holder));
        const isLate = paid === 0 && i % 8 >= 4;
        const late = isLate ? await world.inTx((tx) => world.stock.holdAndSell(tx, holder, requests)) : undefined;
        if (paid > 0 || (isLate && !isFailure(late))) {
          count(requests, 1);
          if (i % 3 === 0) {
            const returns = requests.map((each) => ({ returnId: newId(), ...each }));
            await Promise.all([
              world.inTx((tx) => world.stock.returnStock(tx, returns)),
              world.inTx((tx) => world.stock.returnStock(tx, returns.toReversed())),
            ]);
            count(requests, -1);
          }
        }
        if (i % 4 === 0) expect(paid > 0).toBe(isHeld);
      };
      await Promise.all(Array.from({ length: 60 }, (_, i) => live(i)));
      await world.lapseAll();

      for (const each of await world.read()) {
        expect(each).toMatchObject({ onHand: onHand - (sold.get(each.variantId) ?? 0), reserved: 0, held: 0 });
      }
    }
  }, 120_000);

  it(`[X4] never one too many, never one too few: ${BUYERS} buyers, ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const variants = (await world.read()).map(({ variantId }) => variantId);
      const onHand = 1 + ((round * 7) % 50);
      for (const variantId of variants) await world.set(variantId, onHand);

      const buyers = Array.from({ length: BUYERS }, (_, i) => ({
        holder: newId(),
        requests: [variants[i % 3], ...(i % 2 === 0 ? [variants[(i + 1) % 3]] : [])].map((variantId) => ({
          variantId: variantId ?? '',
          quantity: 1 + (i % 2),
        })),
      }));
      const outcomes = await Promise.all(buyers.map(({ holder, requests }) => world.hold(holder, requests)));
      const granted = buyers.filter((_, i) => !isFailure(outcomes[i])).flatMap(({ requests }) => requests);
      const left = new Map((await world.read()).map((each) => [each.variantId, each.onHand - each.reserved]));
      const refused = buyers.filter((_, i) => isFailure(outcomes[i]));
      const missing = refused.filter(({ requests }) =>
        requests.every(({ variantId, quantity }) => (left.get(variantId) ?? 0) >= quantity),
      );
      expect(missing).toEqual([]);
      for (const { variantId, onHand: has, reserved, held } of await world.read()) {
        const sum = granted
          .filter((each) => each.variantId === variantId)
          .reduce((total, each) => total + each.quantity, 0);
        expect({ reserved, held }).toEqual({ reserved: sum, held: sum });
        expect(reserved).toBeLessThanOrEqual(has);
      }

      world.clock.advance(31 * 60_000);
      await world.lapseAll();
      for (const each of await world.read()) expect(each).toMatchObject({ onHand, reserved: 0, held: 0 });
    }
  }, 120_000);
});
