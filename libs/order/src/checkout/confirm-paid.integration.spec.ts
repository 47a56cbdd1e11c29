import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StockService } from '@shanhuo/catalog';
import { aVariant } from '@shanhuo/catalog/testing';
import { EventPublisher } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import { PAYMENT_SUCCEEDED } from '@shanhuo/payment';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { OrderAccess } from '../order/order.access.js';
import { OrderHandlers } from '../order.handlers.js';
import { OrderWorld } from '../testing/index.js';
import { CancelUnpaid } from './cancel-unpaid.service.js';

const HALF_AN_HOUR = 30 * 60_000;

describe('an order between its placing and its payment', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  let [fungus, apple]: string[] = [];

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await OrderWorld.open(testDatabase.url, [
      { key: 'fungus', variants: [aVariant()] },
      { key: 'apple', sellerKey: 'river-shop', shipWithinHours: 24, variants: [aVariant({ priceFen: 2_000 })] },
    ]);
    [fungus, apple] = await world.variants();
  });

  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  beforeEach(async () => {
    await lapse();
    await world.rows(`update catalog.stock set on_hand = 10 where reserved = 0`);
  });

  const lapse = async (): Promise<void> => {
    world.clock.advance(HALF_AN_HOUR);
    await world.app.get(OrderHandlers).sweep('order.lapse-unpaid');
  };
  const stockOf = async (variantId: string | undefined) =>
    (
      await world.rows<{ onHand: number; reserved: number }>(
        `select on_hand as "onHand", reserved from catalog.stock where variant_id = $1`,
        [variantId],
      )
    )[0];
  const orderOf = async (orderId: string) =>
    (
      await world.rows<Record<string, unknown>>(
        `select o.state, o.paid_at is not null as paid, p.state as payment, p.refunded_fen as refunded,
          (select array_agg(distinct s.state) from orders.seller_orders s where s.order_id = o.id) as parts,
          (select count(*)::int from payment.refunds r where r.payment_id = p.id) as refunds,
          (select coalesce(sum(c.refund_fen), 0)::bigint from orders.cancellations c
            join orders.seller_orders s on s.id = c.seller_order_id where s.order_id = o.id) as decided
         from orders.orders o join payment.payments p on p.payable_id = o.id where o.id = $1`,
        [orderId],
      )
    )[0];
  const eventsOf = async (name: string, orderId: string): Promise<number> =>
    (await world.rows(`select id from database.events where name = $1 and payload->>'orderId' = $2`, [name, orderId]))
      .length;
  async function place(): Promise<{ orderId: string; person: string }> {
    const person = await world.person();
    const { orderId } = await world.placed(await world.wish({ [fungus ?? '']: 3, [apple ?? '']: 1 }), person);
    return { orderId, person };
  }
  /** Everything there is goes to somebody else. */
  const sellOut = () =>
    world.database.inTransaction((tx) =>
      world.app.get(StockService).holdAndSell(tx, newId(), [{ variantId: fungus ?? '', quantity: 10 }]),
    );

  it('[X4] is paid: held stock is sold, and each seller packs by the promise of that moment', async () => {
    const { orderId } = await place();
    expect(await stockOf(fungus)).toEqual({ onHand: 10, reserved: 3 });
    world.clock.advance(60_000);
    await world.pay(orderId);
    expect(await orderOf(orderId)).toMatchObject({
      state: 'paid',
      payment: 'succeeded',
      parts: ['to_pack'],
      refunds: 0,
    });
    expect(await stockOf(fungus)).toEqual({ onHand: 7, reserved: 0 });
    const promises = await world.rows(
      `select extract(epoch from ship_by - $2::timestamptz)::int / 3600 as hours from orders.seller_orders
       where order_id = $1 order by hours`,
      [orderId, world.clock.now()],
    );
    expect(promises).toEqual([{ hours: 24 }, { hours: 48 }]);
    expect(await eventsOf('OrderPaid', orderId)).toBe(1);
  });

  it('is paid once, however often and however late the word of it comes', async () => {
    const { orderId } = await place();
    await world.pay(orderId);
    const again = { paymentId: newId(), payableKind: 'order', payableId: orderId, late: true };
    for (let i = 0; i < 2; i++) {
      await world.database.inTransaction((tx) =>
        world.app.get(EventPublisher).publish(tx, { name: PAYMENT_SUCCEEDED, payload: again }),
      );
    }
    await Promise.all([world.deliver(), world.deliver()]);
    expect(await stockOf(fungus)).toEqual({ onHand: 7, reserved: 0 });
    expect(await eventsOf('OrderPaid', orderId)).toBe(1);
    const changes = await world.rows(
      `select from orders.changes where order_id = $1 and to_state in ('paid', 'to_pack')`,
      [orderId],
    );
    expect(changes.length).toBe(3);
  });

  it('money for an order that is not there yet is asked about again later', async () => {
    const { orderId } = await place();
    const early = { paymentId: newId(), payableKind: 'order', payableId: newId(), late: false };
    const id = await world.database.inTransaction((tx) =>
      world.app.get(EventPublisher).publish(tx, { name: PAYMENT_SUCCEEDED, payload: early }),
    );
    await expect(world.deliver()).rejects.toThrow('is not there');
    expect(await world.rows(`select from database.receipts where event_id = $1`, [id])).toEqual([]);
    await world.rows(`delete from database.events where id = $1`, [id]);
    await world.pay(orderId);
    expect(await orderOf(orderId)).toMatchObject({ state: 'paid' });
  });

  it('[X5] lapses when its time is over and not before, and its stock is back', async () => {
    const { orderId } = await place();
    world.clock.advance(HALF_AN_HOUR - 1);
    await world.app.get(OrderHandlers).sweep('order.lapse-unpaid');
    expect(await orderOf(orderId)).toMatchObject({ state: 'placed' });
    world.clock.advance(1);
    const sweep = () => world.app.get(OrderHandlers).sweep('order.lapse-unpaid');
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await orderOf(orderId)).toMatchObject({
      state: 'lapsed',
      payment: 'expired',
      parts: ['waiting_for_payment'],
    });
    expect(await stockOf(fungus)).toEqual({ onHand: 10, reserved: 0 });
    expect(await eventsOf('OrderLapsed', orderId)).toBe(1);
  });

  it('[P4] late money is re-attached to a lapsed order while the goods are there', async () => {
    const { orderId } = await place();
    await lapse();
    await world.pay(orderId);
    expect(await orderOf(orderId)).toMatchObject({ state: 'paid', parts: ['to_pack'], refunds: 0, decided: 0 });
    expect(await stockOf(fungus)).toEqual({ onHand: 7, reserved: 0 });
  });

  it('[P4] late money for goods that are gone goes back whole, once, and nothing is sold', async () => {
    const { orderId } = await place();
    await lapse();
    await sellOut();
    await world.pay(orderId);
    await world.deliver();
    const total = 3 * 3_990 + 2_000 + 800;
    expect(await orderOf(orderId)).toMatchObject({ state: 'lapsed', paid: false, parts: ['cancelled'], refunds: 1 });
    expect(await orderOf(orderId)).toMatchObject({ decided: total + 0 });
    expect(await stockOf(apple)).toEqual({ onHand: 10, reserved: 0 });
    expect(await eventsOf('OrderUnfulfillable', orderId)).toBe(1);
  });

  it('[P4] money in time for a hold that ended too early buys the goods anew, or goes back', async () => {
    const [first, second] = [await place(), await place()];
    // The holds end by their own clock, the order has not lapsed yet.
    await world.rows(`update catalog.holds set ends_at = $1 where state = 'open'`, [world.clock.now()]);
    await world.database.inTransaction((tx) => world.app.get(StockService).lapseHolds(tx));
    expect(await stockOf(fungus)).toEqual({ onHand: 10, reserved: 0 });
    await world.pay(first.orderId);
    expect(await orderOf(first.orderId)).toMatchObject({ state: 'paid', parts: ['to_pack'] });
    await world.rows(`update catalog.stock set on_hand = 2 where variant_id = $1`, [fungus]);
    await world.pay(second.orderId);
    expect(await orderOf(second.orderId)).toMatchObject({ state: 'cancelled', parts: ['cancelled'], refunds: 1 });
    expect(await stockOf(fungus)).toEqual({ onHand: 2, reserved: 0 });
  });

  it('[P4] a hold of which only a part ended sells what is held and takes the rest anew', async () => {
    const { orderId } = await place();
    await world.rows(`update catalog.holds set ends_at = $1 where state = 'open' and variant_id = $2`, [
      world.clock.now(),
      fungus,
    ]);
    await world.database.inTransaction((tx) => world.app.get(StockService).lapseHolds(tx));
    await world.pay(orderId);
    expect(await orderOf(orderId)).toMatchObject({ state: 'paid' });
    expect([await stockOf(fungus), await stockOf(apple)]).toEqual([
      { onHand: 7, reserved: 0 },
      { onHand: 9, reserved: 0 },
    ]);
  });

  it('is given up by its buyer: stock back, payment closed, and again it is the same', async () => {
    const { orderId, person } = await place();
    const [row] = await world.rows<{ code: string }>(`select code from orders.orders where id = $1`, [orderId]);
    const give = () => world.app.get(CancelUnpaid).cancel(row?.code ?? '', { personId: person });
    expect(await give()).toMatchObject({ row: { state: 'cancelled' }, masked: false });
    expect(await give()).toMatchObject({ row: { state: 'cancelled' } });
    expect(await orderOf(orderId)).toMatchObject({ state: 'cancelled', payment: 'expired', parts: ['cancelled'] });
    expect(await stockOf(fungus)).toEqual({ onHand: 10, reserved: 0 });
    expect(await eventsOf('OrderCancelled', orderId)).toBe(1);
  });

  it('[P4] money for an order that was given up goes back, though the goods are there', async () => {
    const { orderId, person } = await place();
    const [row] = await world.rows<{ code: string }>(`select code from orders.orders where id = $1`, [orderId]);
    await world.app.get(CancelUnpaid).cancel(row?.code ?? '', { personId: person });
    await world.pay(orderId);
    expect(await orderOf(orderId)).toMatchObject({ state: 'cancelled', refunds: 1, paid: false });
    const seen = await world.app.get(OrderAccess).findOrder(row?.code ?? '', { personId: person });
    expect(seen?.row.refundedFen).toBe(seen?.row.totalFen);
    expect(await stockOf(fungus)).toEqual({ onHand: 10, reserved: 0 });
  });

  it('is not given up when it is paid, nor by somebody else', async () => {
    const { orderId, person } = await place();
    const [row] = await world.rows<{ code: string }>(`select code from orders.orders where id = $1`, [orderId]);
    const give = (personId: string) => world.app.get(CancelUnpaid).cancel(row?.code ?? '', { personId });
    expect(await give(await world.person())).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    await world.pay(orderId);
    expect(await give(person)).toMatchObject({ code: 'ORDER_NOT_CANCELLABLE' });
  });

  it('payment and lapse at the same moment end in one of them, and the stock is right in both', async () => {
    for (let round = 0; round < 5; round++) {
      await world.rows(`update catalog.stock set on_hand = 10 where reserved = 0`);
      const { orderId } = await place();
      world.clock.advance(HALF_AN_HOUR);
      await Promise.all([world.pay(orderId), world.app.get(OrderHandlers).sweep('order.lapse-unpaid')]);
      expect(await orderOf(orderId)).toMatchObject({ state: 'paid', parts: ['to_pack'] });
      expect(await stockOf(fungus)).toEqual({ onHand: 7, reserved: 0 });
    }
  });
});
