import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addChinaDays, chinaDayOf, shortCodeOf } from '@shanhuo/kernel';
import { findWrongs } from '../lives/shop-books.js';
import { aKey, FulfilmentWorld, type Somebody } from './fulfilment-world.js';
import { fenOf, partOf, Steps } from './desk-steps.js';
import type { OrderView, SellerOrderView } from './fulfilment.queries.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
let world: FulfilmentWorld;
let steps: Steps;
let buyer: Somebody;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
  buyer = await world.newBuyer();
}, 60_000);
afterAll(() => world?.close());

const after = (moment: string | null | undefined, milliseconds: number): Date =>
  new Date(new Date(moment ?? Number.NaN).getTime() + milliseconds);
const inDays = (days: number): string => addChinaDays(chinaDayOf(world.shop.clock.now()), days);
const look = async (order: OrderView): Promise<SellerOrderView> => partOf(await world.look(order.code, buyer));
const count = async (who: Somebody, template: string): Promise<number> =>
  (await world.textsTo(who)).filter((each) => each === template).length;

async function kindsOf(code: string): Promise<string[]> {
  const rows = await world.read<{ kind: string }>(
    `select c.kind from orders.cancellations c join orders.seller_orders s on s.id = c.seller_order_id
     where s.code = $1 order by c.made_at, c.id`,
    [code],
  );
  return rows.map(({ kind }) => kind);
}

/** What became of the promise in the figures of its seller. */
async function outcomeOf(code: string): Promise<string | undefined> {
  const [row] = await world.read<{ outcome: string }>(
    `select p.outcome from insight.promise_facts p join orders.seller_orders s on s.id = p.seller_order_id
     where s.code = $1`,
    [code],
  );
  return row?.outcome;
}

/** Pieces that came back on sale from an order. */
async function returnedOf(code: string): Promise<number> {
  const [row] = await world.read<{ pieces: number }>(
    `select coalesce(sum(r.quantity), 0)::int as pieces from catalog.stock_returns r
     join orders.cancelled_lines c on c.id = r.id join orders.lines l on l.id = c.line_id
     join orders.seller_orders s on s.id = l.seller_order_id where s.code = $1`,
    [code],
  );
  return row?.pieces ?? 0;
}

/** The mushrooms are sold ahead, to be sent between five and ten days from now; the soap is there. */
beforeEach(async () => {
  await world.read(`update catalog.products set harvest_from = $2, harvest_until = $3 where code = $1`, [
    shortCodeOf('product fungus'),
    inDays(5),
    inDays(10),
  ]);
});

describe('[B6] an order ahead of a harvest', () => {
  it('is promised the days of the harvest, to the last second of the last one by the calendar of the shop', async () => {
    const last = inDays(10);
    const order = await world.buy({ fungus: 2 }, buyer);
    const { shipBy, presale, nextStepAt } = partOf(order);
    expect(shipBy).toBe(new Date(`${last}T23:59:59+08:00`).toISOString());
    expect(presale).toMatchObject({ until: shipBy, extendedUntil: null, canRefuse: false, canExtend: false });
    expect(presale?.from).toBe(new Date(`${inDays(5)}T00:00:00+08:00`).toISOString());
    expect(nextStepAt).toBe(shipBy);
    expect((await world.lookAtDesk(partOf(order).code, world.family)).presale).toMatchObject({ canExtend: true });
  });

  it('keeps the days it was promised, whatever its seller changes later', async () => {
    const order = await world.buy({ fungus: 1 }, buyer);
    await world.read(`update catalog.products set harvest_from = null, harvest_until = null where code = $1`, [
      shortCodeOf('product fungus'),
    ]);
    expect((await look(order)).presale).toEqual(partOf(order).presale);
  });

  it('with goods that are there goes in one parcel, by the later promise', async () => {
    const both = await world.buy({ fungus: 1, soap: 1 }, buyer);
    const alone = await world.buy({ fungus: 1 }, buyer);
    expect(partOf(both).shipBy).toBe(partOf(alone).shipBy);
    expect(both.sellerOrders).toHaveLength(1);
  });

  it('ships early without harm', async () => {
    const order = await world.buy({ fungus: 1 }, buyer);
    expect(await steps.ship(world.family, partOf(order).code)).toMatchObject({ __typename: 'SellerOrderShipped' });
    expect(await look(order)).toMatchObject({ state: 'SHIPPED', presale: { canRefuse: false } });
    expect(await outcomeOf(partOf(order).code)).toBe('kept');
  });
});

describe('[N6] a harvest that does not come', () => {
  it('is refunded whole, once and by itself a moment after its last day, with stock and ledger as before', async () => {
    const before = await world.onHand('fungus');
    const patient = await world.newBuyer();
    const order = await world.buy({ fungus: 3 }, patient);
    const { code, shipBy } = partOf(order);
    expect(await world.onHand('fungus')).toBe(before - 3);
    await world.moveTo(after(shipBy, 0));
    expect(partOf(await world.look(order.code, patient)).state).toBe('TO_PACK');
    await world.moveTo(after(shipBy, 1));
    await world.moveTo(after(shipBy, 2));
    await world.moveTo(after(shipBy, 100 * HOUR));
    const ended = await world.look(order.code, patient);
    expect([ended.state, ended.fullyRefunded, ended.refunded]).toEqual(['CANCELLED', true, order.total]);
    expect(partOf(ended)).toMatchObject({ cancelledBy: 'DEADLINE' });
    expect(await kindsOf(code)).toEqual(['window_passed']);
    expect(await returnedOf(code)).toBe(3);
    expect(await count(patient, 'presale-refunded')).toBe(1);
    await world.letRefundsArrive();
    expect(await findWrongs(world.shop)).toEqual([]);
  });

  it('is refunded once by three workers side by side', async () => {
    const orders = [await world.buy({ fungus: 1 }, buyer), await world.buy({ fungus: 2 }, buyer)];
    world.shop.clock.moveTo(after(partOf(orders[1] as OrderView).shipBy, 1));
    await Promise.all([1, 2, 3].map(() => world.shop.runTimed('order.fulfilment-sweep')));
    for (const order of orders) expect(await kindsOf(partOf(order).code)).toEqual(['window_passed']);
  });

  it('of which a part left is refunded for the rest, and the parcel goes its way', async () => {
    const order = await world.buy({ fungus: 3 }, buyer);
    const { code, shipBy, lines } = partOf(order);
    await world.moveTo(after(shipBy, -HOUR));
    await steps.ship(world.family, code, [{ lineId: lines[0]?.id ?? '', quantity: 1 }]);
    await world.moveTo(after(shipBy, 1));
    const ended = await look(order);
    expect(ended).toMatchObject({ state: 'SHIPPED', lines: [{ cancelledQuantity: 2 }] });
    expect(fenOf(ended.refunded)).toBeGreaterThanOrEqual(2 * 3_990);
    expect(await kindsOf(code)).toEqual(['window_passed']);
  });

  it('leaves nothing half done where a step fails in between, and does it at the next look', async () => {
    const order = await world.buy({ fungus: 1 }, buyer);
    const { code, shipBy } = partOf(order);
    await world.read(`create function orders.break_once() returns trigger language plpgsql as $$
      begin raise exception 'killed between two steps'; end $$`);
    await world.read(`create trigger break_once before insert on orders.cancellations for each row
      when (new.kind = 'window_passed') execute function orders.break_once()`);
    await expect(world.moveTo(after(shipBy, 1))).rejects.toThrow('killed between two steps');
    expect(await look(order)).toMatchObject({ state: 'TO_PACK', refunded: { amount: '0.00' } });
    await world.read(`drop function orders.break_once cascade`);
    await world.moveTo(after(shipBy, 60 * SECOND));
    expect((await look(order)).state).toBe('CANCELLED');
    expect(await kindsOf(code)).toEqual(['window_passed']);
  });
});

describe('[N6] a harvest that is put off', () => {
  it('is, once, with a reason the buyer reads, and the first promise stays the measure', async () => {
    const order = await world.buy({ fungus: 1 }, buyer);
    const { code, shipBy } = partOf(order);
    expect(await steps.extend(world.family, code, inDays(20))).toMatchObject({ __typename: 'ShippingExtended' });
    expect(await steps.extend(world.family, code, inDays(21))).toMatchObject({ code: 'NOT_TO_EXTEND' });
    const part = await look(order);
    expect(part).toMatchObject({ shipBy, presale: { extensionReason: '连着下雨，果子还没有熟', canRefuse: true } });
    expect(part.presale?.extendedUntil).toBe(new Date(`${inDays(20)}T23:59:59+08:00`).toISOString());
    expect(await count(buyer, 'shipping-extended')).toBe(1);
  });

  it.each([
    ['not to a day of its promise', 10, 'INVALID_INPUT'],
    ['not by more than fifteen days', 26, 'INVALID_INPUT'],
  ])('%s', async (_what, days, expected) => {
    const order = await world.buy({ fungus: 1 }, buyer);
    expect(await steps.extend(world.family, partOf(order).code, inDays(days))).toMatchObject({ code: expected });
  });

  it('not of goods that were there, not by another seller, and not after its promise', async () => {
    const soap = await world.buy({ soap: 1 }, buyer);
    expect(await steps.extend(world.family, partOf(soap).code, inDays(5))).toMatchObject({ code: 'NOT_TO_EXTEND' });
    const order = await world.buy({ fungus: 1 }, buyer);
    const { code, shipBy } = partOf(order);
    expect(await steps.extend(world.river, code, inDays(20))).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    world.shop.clock.moveTo(after(shipBy, 1));
    expect(await steps.extend(world.family, code, inDays(5))).toMatchObject({ code: 'NOT_TO_EXTEND' });
  });

  it('is refused by its buyer, who has all of it back at once, and once', async () => {
    const before = await world.onHand('fungus');
    const order = await world.buy({ fungus: 2 }, buyer);
    const { code } = partOf(order);
    await steps.extend(world.family, code, inDays(20));
    const key = aKey();
    const answers = await Promise.all([1, 2].map(() => steps.refuseExtension(buyer, code, { idempotencyKey: key })));
    for (const answer of answers) expect(answer).toMatchObject({ __typename: 'ExtensionRefused', refund: order.total });
    expect(await steps.refuseExtension(buyer, code)).toMatchObject({ code: 'NO_EXTENSION' });
    const ended = await world.look(order.code, buyer);
    expect([ended.state, ended.fullyRefunded]).toEqual(['CANCELLED', true]);
    expect(partOf(ended)).toMatchObject({ cancelledBy: 'BUYER' });
    expect(partOf(ended).presale?.refusedAt).not.toBeNull();
    expect([await kindsOf(code), await world.onHand('fungus')]).toEqual([['extension_refused'], before]);
    expect(await outcomeOf(code)).toBe('missed');
  });

  it('cannot be refused where nobody put it off, nor by somebody else', async () => {
    const { code } = partOf(await world.buy({ fungus: 1 }, buyer));
    expect(await steps.refuseExtension(buyer, code)).toMatchObject({ code: 'NO_EXTENSION' });
    await steps.extend(world.family, code, inDays(12));
    expect(await steps.refuseExtension(await world.newBuyer(), code)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
  });

  it('is either sent or refused where both come at once', async () => {
    for (let round = 0; round < 4; round++) {
      const order = await world.buy({ fungus: 1 }, buyer);
      const { code } = partOf(order);
      await steps.extend(world.family, code, inDays(12));
      const [sent, refused] = await Promise.all([steps.ship(world.family, code), steps.refuseExtension(buyer, code)]);
      const isSent = sent.__typename === 'SellerOrderShipped';
      expect(refused.__typename === 'ExtensionRefused').toBe(!isSent);
      const part = await look(order);
      expect([part.state, fenOf(part.refunded)]).toEqual(isSent ? ['SHIPPED', 0] : ['CANCELLED', fenOf(order.total)]);
    }
  });

  it('keeps what its buyer says nothing to: no penalty until the new day, a refund after it', async () => {
    const [kept, lost] = [await world.buy({ fungus: 1 }, buyer), await world.buy({ fungus: 1 }, buyer)];
    const until = inDays(20);
    for (const order of [kept, lost]) await steps.extend(world.family, partOf(order).code, until);
    await world.moveTo(after(partOf(kept).shipBy, 1));
    expect(await look(kept)).toMatchObject({ state: 'TO_PACK', isOverdue: false, presale: { canRefuse: true } });
    await world.moveTo(new Date(`${until}T23:59:59+08:00`));
    await steps.ship(world.family, partOf(kept).code);
    expect(fenOf((await look(kept)).refunded)).toBe(0);
    await world.moveTo(new Date(`${until}T23:59:59.001+08:00`));
    expect((await look(lost)).state).toBe('CANCELLED');
    expect([await kindsOf(partOf(kept).code), await kindsOf(partOf(lost).code)]).toEqual([[], ['window_passed']]);
    // The first promise stays the measure.
    expect([await outcomeOf(partOf(kept).code), await outcomeOf(partOf(lost).code)]).toEqual(['missed', 'missed']);
  });

  it('of which a part left gives the rest back to a buyer who will not wait', async () => {
    const order = await world.buy({ fungus: 3 }, buyer);
    const { code, lines } = partOf(order);
    await steps.ship(world.family, code, [{ lineId: lines[0]?.id ?? '', quantity: 2 }]);
    await steps.extend(world.family, code, inDays(12));
    expect(await steps.refuseExtension(buyer, code)).toMatchObject({ __typename: 'ExtensionRefused' });
    expect(await look(order)).toMatchObject({ state: 'SHIPPED', lines: [{ cancelledQuantity: 1 }] });
  });

  it('cannot be rewritten by any statement', async () => {
    const order = await world.buy({ fungus: 1 }, buyer);
    await steps.extend(world.family, partOf(order).code, inDays(12));
    await expect(world.read(`update orders.extensions set until = until + interval '1 day'`)).rejects.toThrow();
    await expect(world.read(`delete from orders.extensions`)).rejects.toThrow();
  });
});

it('[P8] after all harvests, come or not, the books of the shop are right', async () => {
  await world.letRefundsArrive();
  expect(await findWrongs(world.shop)).toEqual([]);
});
