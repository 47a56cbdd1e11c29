import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutOfStock, StockService } from '@shanhuo/catalog';
import { aVariant } from '@shanhuo/catalog/testing';
import { newId } from '@shanhuo/kernel';
import { takeMoney } from '@shanhuo/payment/testing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { OrderHandlers } from '../order.handlers.js';
import { OrderWorld } from '../testing/index.js';

describe('an order whose money came in time, and whose worker is late', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  let fungus: string;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await OrderWorld.open(testDatabase.url, [{ key: 'fungus', variants: [aVariant()] }]);
    [fungus = ''] = await world.variants();
    await world.rows('update catalog.stock set on_hand = 1');
  });

  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  it('[P4] keeps its goods: the end of its time takes them from nobody who has paid', async () => {
    const { orderId } = await world.placed(await world.wish({ [fungus]: 1 }), await world.person());
    await takeMoney(world.app, orderId);
    world.clock.advance(31 * 60_000);
    const stock = world.app.get(StockService);
    await world.app.get(OrderHandlers).sweep('order.lapse-unpaid');
    await world.database.inTransaction((tx) => stock.lapseHolds(tx));

    const other = await world.database.inTransaction((tx) =>
      stock.holdAndSell(tx, newId(), [{ variantId: fungus, quantity: 1 }]),
    );
    expect(other).toBeInstanceOf(OutOfStock);
    await expectPaid(orderId);
    // The word that was late finds everything done.
    await world.deliver();
    await expectPaid(orderId);
    expect(await world.rows(`select 1 from database.events where name = 'OrderPaid'`)).toHaveLength(1);
  });

  async function expectPaid(orderId: string): Promise<void> {
    const [order] = await world.rows(
      `select o.state, p.refunded_fen as refunded from orders.orders o join payment.payments p on p.payable_id = o.id
       where o.id = $1`,
      [orderId],
    );
    expect(order).toEqual({ state: 'paid', refunded: 0 });
  }
});
