import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant } from '@shanhuo/catalog/testing';
import { shortCodeOf } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { CheckoutChanged } from '../checkout/checkout.failures.js';
import { OrderWorld } from '../testing/order-world.js';

describe('the days of goods sold ahead', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  let fungus: string;
  let pears: string;
  let soap: string;
  const family = shortCodeOf('seller family-shop');

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await OrderWorld.open(testDatabase.url, [
      { key: 'fungus', variants: [aVariant()] },
      { key: 'pears', variants: [aVariant()] },
      { key: 'soap', variants: [aVariant()] },
    ]);
    const idOf = async (key: string): Promise<string> => {
      const text = `select v.id from catalog.variants v join catalog.products p on p.id = v.product_id where p.code = $1`;
      return (await world.rows<{ id: string }>(text, [shortCodeOf(`product ${key}`)]))[0]?.id ?? '';
    };
    [fungus, pears, soap] = [await idOf('fungus'), await idOf('pears'), await idOf('soap')];
    await window('fungus', '2026-12-01', '2026-12-10');
    await window('pears', '2026-11-28', '2026-12-15');
  });
  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  async function window(key: string, from: string, until: string): Promise<void> {
    const text = `update catalog.products set harvest_from = $2, harvest_until = $3 where code = $1`;
    await world.rows(text, [shortCodeOf(`product ${key}`), from, until]);
  }
  async function order(wanted: Readonly<Record<string, number>>, shipUntil?: string) {
    const wish = await world.wish(wanted, {
      freight: [{ sellerCode: family, amount: '999.00', shipUntil: shipUntil ?? null }],
    });
    return world.place(wish, await world.person());
  }
  const promises = (orderId: string) =>
    world.rows<{ from: Date | null; until: Date | null; by: Date | null; next: Date | null }>(
      `select ship_from as "from", ship_until as "until", ship_by as "by", next_step_at as "next"
       from orders.seller_orders where order_id = $1`,
      [orderId],
    );

  it('[B6] are agreed to before paying: without having been shown, or later than shown, nothing is placed', async () => {
    expect(await order({ [fungus]: 1 })).toBeInstanceOf(CheckoutChanged);
    expect(await order({ [fungus]: 1 }, '2026-12-09')).toBeInstanceOf(CheckoutChanged);
    expect(await order({ [fungus]: 1 }, '2026-12-10')).toMatchObject({ orderId: expect.any(String) });
    expect(await order({ [fungus]: 1 }, '2026-12-31')).toMatchObject({ orderId: expect.any(String) });
    expect(await order({ [soap]: 1 })).toMatchObject({ orderId: expect.any(String) });
  });

  it('[B6] of one seller are the latest of its goods, frozen with the order and due with the payment', async () => {
    const placed = await order({ [fungus]: 1, [pears]: 1, [soap]: 1 }, '2026-12-15');
    if (!('orderId' in placed)) throw new Error('not placed');
    const promised = { from: new Date('2026-11-30T16:00:00Z'), until: new Date('2026-12-15T15:59:59Z') };
    expect(await promises(placed.orderId)).toEqual([{ ...promised, by: null, next: null }]);
    await world.pay(placed.orderId);
    expect(await promises(placed.orderId)).toEqual([{ ...promised, by: promised.until, next: promised.until }]);
  });

  it('[N6] leave a seller the usual hours where the last of them is near, and the buyer agrees to that', async () => {
    await window('pears', '2026-11-20', '2026-11-22');
    expect(await order({ [pears]: 1 }, '2026-11-22')).toBeInstanceOf(CheckoutChanged);
    const placed = await order({ [pears]: 1 }, '2026-11-24');
    if (!('orderId' in placed)) throw new Error('not placed');
    await world.pay(placed.orderId);
    const inTwoDays = new Date(world.clock.now().getTime() + 48 * 3_600_000);
    expect(await promises(placed.orderId)).toMatchObject([{ by: inTwoDays, next: inTwoDays }]);
  });

  it('of goods that are there are none, and time does no step of theirs', async () => {
    const placed = await order({ [soap]: 1 });
    if (!('orderId' in placed)) throw new Error('not placed');
    await world.pay(placed.orderId);
    const inTwoDays = new Date(world.clock.now().getTime() + 48 * 3_600_000);
    expect(await promises(placed.orderId)).toEqual([{ from: null, until: null, by: inTwoDays, next: null }]);
  });
});
