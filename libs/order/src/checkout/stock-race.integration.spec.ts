import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant } from '@shanhuo/catalog/testing';
import { isFailure } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { OrderHandlers } from '../order.handlers.js';
import { OrderWorld } from '../testing/index.js';

const ROUNDS = process.env['SOAK'] === '1' ? 100 : 2;
const BUYERS = 200;

interface Stock {
  readonly variantId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly held: number;
  readonly ordered: number;
}

describe('many buyers of few goods', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  let variants: string[];
  let persons: string[];

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    // Two packs of one product share no stock; two orders of one variant do.
    world = await OrderWorld.open(
      testDatabase.url,
      [
        { key: 'one', variants: [aVariant(), aVariant({ position: 2, label: '1千克', labelEn: '1 kg' })] },
        { key: 'two', sellerKey: 'river-shop', variants: [aVariant({ priceFen: 2_000 })] },
      ],
      20,
    );
    variants = await world.variants();
    persons = [];
    for (let i = 0; i < BUYERS; i++) persons.push(await world.person());
  }, 120_000);

  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  const read = () =>
    world.rows<Stock>(
      `select s.variant_id as "variantId", s.on_hand as "onHand", s.reserved,
        (select coalesce(sum(h.quantity), 0)::int from catalog.holds h where h.variant_id = s.variant_id and h.state = 'open') as held,
        (select coalesce(sum(l.quantity), 0)::int from orders.lines l join orders.seller_orders p on p.id = l.seller_order_id
          join orders.orders o on o.id = p.order_id where l.variant_id = s.variant_id and o.state = 'placed') as ordered
       from catalog.stock s where s.variant_id = any($1)`,
      [variants],
    );

  it(`[X4] [X5] never one too many, after lapses never one too few: ${BUYERS} buyers, ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const onHand = 1 + ((round * 7) % 50);
      await world.rows(`update catalog.stock set on_hand = $1 where variant_id = any($2)`, [onHand, variants]);
      const outcomes = await Promise.all(
        persons.map(async (person, i) => {
          const [first = '', second = ''] = [variants[i % 3], variants[(i + 1) % 3]];
          const wanted = i % 2 === 0 ? { [first]: 1, [second]: 1 } : { [first]: 1 + (i % 3) };
          return world.place(await world.wish(wanted), person);
        }),
      );
      expect(outcomes.filter((each) => !isFailure(each)).length).toBeGreaterThan(0);
      const codes = new Set(outcomes.flatMap((each) => (isFailure(each) ? [each.code] : [])));
      expect([...codes].filter((code) => code !== 'OUT_OF_STOCK' && code !== 'CHECKOUT_CHANGED')).toEqual([]);
      for (const { onHand: has, reserved, held, ordered } of await read()) {
        expect({ held, ordered }).toEqual({ held: reserved, ordered: reserved });
        expect(reserved).toBeLessThanOrEqual(has);
        // Somebody who wanted a single piece was refused only because none was left.
        expect(has - reserved).toBeLessThanOrEqual(2);
      }

      world.clock.advance(61 * 60_000);
      await world.app.get(OrderHandlers).sweep('order.lapse-unpaid');
      for (const left of await read()) expect(left).toMatchObject({ onHand, reserved: 0, held: 0, ordered: 0 });
      await world.rows(`delete from auth.limits`);
    }
  }, 300_000);
});
