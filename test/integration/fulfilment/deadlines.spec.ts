import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findWrongs } from '../lives/shop-books.js';
import { fenOf, partOf, Steps } from './desk-steps.js';
import { FulfilmentWorld, type Somebody } from './fulfilment-world.js';
import type { OrderView, SellerOrderView } from './fulfilment.queries.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let world: FulfilmentWorld;
let steps: Steps;
let buyer: Somebody;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
  buyer = await world.newBuyer();
}, 60_000);
afterAll(() => world?.close());

const after = (moment: string | null, milliseconds: number): Date =>
  new Date(new Date(moment ?? Number.NaN).getTime() + milliseconds);
const count = async (who: Somebody, template: string): Promise<number> =>
  (await world.textsTo(who)).filter((each) => each === template).length;
const look = async (order: OrderView): Promise<SellerOrderView> => partOf(await world.look(order.code, buyer));

/** What is told to the seller between two moments. */
async function toldBy(moment: Date, who: Somebody, template: string): Promise<number> {
  const before = await count(who, template);
  await world.moveTo(moment);
  return (await count(who, template)) - before;
}

describe('[S24] a seller who does not ship', () => {
  it('is reminded twelve hours before, told at the end, and cancelled three days after, each to the millisecond and once', async () => {
    const order = await world.buy({ fungus: 2 }, buyer);
    const { shipBy } = partOf(order);
    expect(await toldBy(after(shipBy, -12 * HOUR - 1), world.family, 'seller-ship-by-near')).toBe(0);
    expect(await toldBy(after(shipBy, -12 * HOUR), world.family, 'seller-ship-by-near')).toBe(1);
    expect(await toldBy(after(shipBy, -1), world.family, 'seller-ship-by-near')).toBe(0);

    expect(await toldBy(after(shipBy, 0), world.family, 'seller-overdue')).toBe(0);
    expect((await look(order)).isOverdue).toBe(false);
    expect(await toldBy(after(shipBy, 1), world.family, 'seller-overdue')).toBe(1);
    expect((await look(order)).isOverdue).toBe(true);
    expect(await count(buyer, 'shipping-overdue')).toBe(1);

    const before = await world.onHand('fungus');
    await world.moveTo(after(shipBy, 72 * HOUR - 1));
    expect((await look(order)).state).toBe('TO_PACK');
    await world.moveTo(after(shipBy, 72 * HOUR));
    await world.moveTo(after(shipBy, 72 * HOUR));
    const ended = await world.look(order.code, buyer);
    expect([ended.state, ended.fullyRefunded, ended.refunded]).toEqual(['CANCELLED', true, order.total]);
    expect(partOf(ended)).toMatchObject({ state: 'CANCELLED', cancelledBy: 'DEADLINE' });
    expect(partOf(ended).changes.at(-1)).toMatchObject({ toState: 'CANCELLED', by: 'TIME' });
    // Nobody knows whether there are any: what a silent seller has is not sold on.
    expect(await world.onHand('fungus')).toBe(before);
    expect([
      await count(buyer, 'cancelled-by-deadline'),
      await count(world.family, 'seller-cancelled-by-deadline'),
    ]).toEqual([1, 1]);
  });

  it('is not waited for by a buyer, who cancels at once, and the reason says so', async () => {
    const order = await world.buy({ fungus: 1 }, buyer);
    await world.moveTo(after(partOf(order).shipBy, 1));
    expect(await steps.cancel(buyer, partOf(order).code)).toMatchObject({
      __typename: 'LinesCancelled',
      refund: order.total,
    });
    const [row] = await world.read<{ kind: string }>(
      `select c.kind from orders.cancellations c join orders.seller_orders s on s.id = c.seller_order_id where s.code = $1`,
      [partOf(order).code],
    );
    expect(row?.kind).toBe('overdue');
  });

  it('of a part: what left stays bought, the rest is cancelled, and the parcel goes its way', async () => {
    const order = await world.buy({ fungus: 3 }, buyer);
    const { code, shipBy, lines } = partOf(order);
    await steps.ship(world.family, code, [{ lineId: lines[0]?.id ?? '', quantity: 1 }]);
    await world.moveTo(after(shipBy, 72 * HOUR));
    const ended = await look(order);
    expect(ended).toMatchObject({ state: 'SHIPPED', lines: [{ cancelledQuantity: 2 }] });
    expect(fenOf(ended.refunded)).toBeGreaterThanOrEqual(2 * 3_990);
  });

  it('after a night without a worker is cancelled, and not reminded of what is long over', async () => {
    const order = await world.buy({ fungus: 1 }, buyer);
    const { shipBy } = partOf(order);
    const before = [await count(world.family, 'seller-ship-by-near'), await count(world.family, 'seller-overdue')];
    await world.moveTo(after(shipBy, 100 * HOUR));
    expect((await look(order)).state).toBe('CANCELLED');
    expect([await count(world.family, 'seller-ship-by-near'), await count(world.family, 'seller-overdue')]).toEqual(
      before,
    );
  });
});

describe('[B21] a buyer who says nothing', () => {
  it.each([
    ['fungus', 10],
    ['kiwi', 3],
  ] as const)('has %s after seven days on the way and %i more, each to the millisecond', async (shelf, days) => {
    const order = await world.buy({ [shelf]: 1 }, buyer);
    const seller = shelf === 'kiwi' ? world.river : world.family;
    await steps.ship(seller, partOf(order).code);
    const presumed = (await look(order)).nextStepAt;
    expect(new Date(presumed ?? '').getTime() - world.shop.clock.now().getTime()).toBe(7 * DAY);

    await world.moveTo(after(presumed, -1));
    expect((await look(order)).state).toBe('SHIPPED');
    await world.moveTo(after(presumed, 0));
    expect(await look(order)).toMatchObject({ state: 'DELIVERED', deliveryPresumed: true });

    const received = (await look(order)).nextStepAt;
    expect(received).toBe(after(presumed, days * DAY).toISOString());
    await world.moveTo(after(received, -1));
    expect((await look(order)).state).toBe('DELIVERED');
    const told = await count(buyer, 'receipt-confirmed-by-time');
    await world.moveTo(after(received, 0));
    await world.moveTo(after(received, 0));
    expect((await look(order)).state).toBe('RECEIVED');
    expect(await count(buyer, 'receipt-confirmed-by-time')).toBe(told + 1);
  });

  it('pays out to the seller at the end of the time for claims, to the millisecond and once', async () => {
    const order = await world.buy({ fungus: 1 }, buyer);
    const { code } = partOf(order);
    await steps.ship(world.family, code);
    expect(await steps.confirm(buyer, code)).toMatchObject({ __typename: 'ReceiptConfirmed' });
    const { claimUntil } = await world.lookAtDesk(code, world.family);
    await world.moveTo(after(claimUntil, -1));
    expect((await world.lookAtDesk(code, world.family)).money.state).toBe('PENDING');
    await world.moveTo(after(claimUntil, 0));
    await world.moveTo(after(claimUntil, 0));
    expect((await world.lookAtDesk(code, world.family)).money).toMatchObject({
      state: 'AVAILABLE',
      since: claimUntil,
      until: null,
    });
    const releases = await world.read(
      `select t.id from payment.ledger_transactions t join orders.seller_orders s on s.id = t.cause_id
       where t.kind = 'release' and s.code = $1`,
      [code],
    );
    expect(releases).toHaveLength(1);
  });
});

describe('[B21] a buyer who confirms', () => {
  it('can as soon as all of it is on its way, and once', async () => {
    const order = await world.buy({ fungus: 2 }, buyer);
    const { code, lines } = partOf(order);
    expect(await steps.confirm(buyer, code)).toMatchObject({ code: 'RECEIPT_NOT_EXPECTED' });
    await steps.ship(world.family, code, [{ lineId: lines[0]?.id ?? '', quantity: 1 }]);
    expect(await steps.confirm(buyer, code)).toMatchObject({ code: 'RECEIPT_NOT_EXPECTED' });
    await steps.ship(world.family, code);
    const answers = await Promise.all([1, 2].map(() => steps.confirm(buyer, code)));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['ReceiptConfirmed', 'ReceiptNotExpected']);
    expect(await look(order)).toMatchObject({ state: 'RECEIVED', deliveryPresumed: false, canConfirmReceipt: false });
  });
});

describe('what time does', () => {
  it('is done once by two workers side by side', async () => {
    const orders = [];
    for (let i = 0; i < 3; i++) orders.push(await world.buy({ soap: 1 }, buyer));
    world.shop.clock.moveTo(after(partOf(orders.at(-1) as OrderView).shipBy, 72 * HOUR));
    const before = await count(buyer, 'cancelled-by-deadline');
    await Promise.all([1, 2, 3].map(() => world.shop.runTimed('order.fulfilment-sweep')));
    for (const order of orders) expect((await look(order)).state).toBe('CANCELLED');
    expect(await count(buyer, 'cancelled-by-deadline')).toBe(before + 3);
    const [rows] = await world.read<{ count: number }>(
      `select count(*)::int as count from orders.cancellations c join orders.seller_orders s on s.id = c.seller_order_id
       where s.code = any($1)`,
      [orders.map((order) => partOf(order).code)],
    );
    expect(rows?.count).toBe(3);
  });
});

it('[P8] after all that time did the books of the shop are right', async () => {
  expect(await findWrongs(world.shop)).toEqual([]);
});
