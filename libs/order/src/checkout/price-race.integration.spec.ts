import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OfferService } from '@shanhuo/catalog';
import { aVariant, viewerOf } from '@shanhuo/catalog/testing';
import { isFailure, newId, shortCodeOf } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { OrderWorld } from '../testing/index.js';

const ROUNDS = process.env['SOAK'] === '1' ? 60 : 8;

let testDatabase: TestDatabase;
let world: OrderWorld;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = await OrderWorld.open(testDatabase.url, [{ key: 'fungus', variants: [aVariant({ onHand: 500 })] }]);
});
afterAll(async () => {
  await world.close();
  await testDatabase.drop();
});

it(`[B22] who orders while the seller changes the price pays what they were shown, less, or nothing: ${ROUNDS} rounds`, async () => {
  const [variantId = ''] = await world.variants();
  const sellerCode = shortCodeOf('seller family-shop');
  const [seller] = await world.rows<{ id: string }>('select id from village_seller.sellers where code = $1', [
    sellerCode,
  ]);
  const viewer = viewerOf({ role: 'seller', subjectKind: 'seller', subjectId: seller?.id ?? '' });
  let shown = 3_990;
  for (let round = 0; round < ROUNDS; round++) {
    const next = shown + (round % 2 === 0 ? 300 : -200);
    const yuan = (fen: number): string => (fen / 100).toFixed(2);
    const wishes = await Promise.all(Array.from({ length: 6 }, () => world.wish({ [variantId]: 1 })));
    const buyers = await Promise.all(wishes.map(() => world.person()));
    const change = {
      ...{ sellerCode, variantId, idempotencyKey: newId(), price: yuan(next), seenPrice: yuan(shown) },
      confirmed: ['PRICE_FAR_ABOVE', 'PRICE_FAR_BELOW', 'FREIGHT_HIGH'],
    };
    const [set, ...orders] = await Promise.all([
      world.app.get(OfferService).setPrice(viewer, change, 'zh-CN'),
      ...wishes.map((wish, i) => world.place(wish, buyers[i])),
    ]);
    expect(isFailure(set)).toBe(false);
    const placed = orders.flatMap((order) => (isFailure(order) ? [] : [order.orderId]));
    const refused = orders.flatMap((order) => (isFailure(order) ? [order] : []));
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 'CHECKOUT_CHANGED'));
    if (next < shown) expect(refused).toEqual([]);
    const paid = await world.rows<{ price: number }>(
      `select l.unit_price_fen::int as price from orders.lines l join orders.seller_orders s on s.id = l.seller_order_id
       where s.order_id = any($1)`,
      [placed],
    );
    for (const { price } of paid) expect([shown, next]).toContain(price);
    for (const { price } of paid) expect(price).toBeLessThanOrEqual(shown);
    shown = next;
  }
});
