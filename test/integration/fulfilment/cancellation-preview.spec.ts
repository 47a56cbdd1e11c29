import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StatementCounter } from '../../support/statement-counter.js';
import { findWrongs } from '../lives/shop-books.js';
import { fenOf, partOf, Steps } from './desk-steps.js';
import { FulfilmentWorld } from './fulfilment-world.js';
import type { Answered, OrderView, SellerOrderView } from './fulfilment.queries.js';

const ROUNDS = 12;

let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

type Answer = Answered['answer'];
const amountsOf = ({ goods, freight, total }: Answer) => [goods, freight, total].map((each) => each && fenOf(each));
const refundedOf = async ({ code }: OrderView) => fenOf((await world.look(code)).refunded);

/** As many of each line as a number says, of what is neither cancelled nor in a parcel. */
function choose({ lines, shipments }: SellerOrderView, wishes: readonly number[]) {
  return lines
    .map(({ id: lineId, quantity, cancelledQuantity }, i) => {
      const gone = shipments.flatMap((parcel) => parcel.lines).filter((each) => each.lineId === lineId);
      const left = quantity - cancelledQuantity - gone.reduce((sum, each) => sum + each.quantity, 0);
      return { lineId, quantity: Math.min(wishes[i] ?? 0, left) };
    })
    .filter(({ quantity }) => quantity > 0);
}

describe('[B13] seeing what comes back before cancelling', () => {
  it(
    '[P11] [P13] is what is refunded to the fen, after any parcels, weights and earlier cancellations',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.record({
            bought: fc.record({
              fungus: fc.integer({ min: 1, max: 3 }),
              kilo: fc.integer({ min: 1, max: 3 }),
              soap: fc.integer({ min: 1, max: 3 }),
            }),
            cancelled: fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }), {
              minLength: 1,
              maxLength: 3,
            }),
            weighed: fc.option(fc.double({ min: 0.5, max: 1, noNaN: true })),
            late: fc.boolean(),
          }),
          async ({ bought, cancelled, weighed, late }) => {
            const order = await world.buy(bought);
            const { code, shipBy } = partOf(order);
            if (late) world.shop.clock.moveTo(new Date(new Date(shipBy ?? '').getTime() + 1));
            if (weighed !== null) {
              const kilo = partOf(order).lines.find(({ amount }) => fenOf(amount) === bought.kilo * 4_590)?.id ?? '';
              const packedGrams = Math.ceil(1_000 * weighed);
              await steps.ship(world.family, code, [{ lineId: kilo, quantity: 1, packedGrams }]);
            }
            for (const wishes of [...cancelled, [9, 9, 9]]) {
              const before = await world.look(order.code);
              const lines = choose(partOf(before), wishes);
              if (lines.length === 0) continue;
              const shown = await steps.preview(world.buyer, code, lines);
              const [goods = 0, freight = 0, total = 0] = amountsOf(shown);
              expect(goods + freight).toBe(total);
              expect(await refundedOf(order)).toBe(fenOf(before.refunded));
              const given = { shownRefund: shown.total?.amount };
              expect(await steps.cancel(world.buyer, code, lines, given)).toMatchObject({ refund: shown.total });
              expect((await refundedOf(order)) - fenOf(before.refunded)).toBe(total);
            }
          },
        ),
        { numRuns: ROUNDS },
      ),
    240_000,
  );

  it('[P11] names the parcel fee that falls, not only the goods', async () => {
    // Three kilos travel free; two of them with three packs of soap do not reach it again, and pay no more than before.
    const order = await world.buy({ kilo: 2 });
    const { code, lines } = partOf(order);
    const shown = await steps.preview(world.buyer, code, [{ lineId: lines[0]?.id ?? '', quantity: 1 }]);
    const [goods, freight, total] = amountsOf(shown);
    expect(goods).toBe(4_590);
    expect(freight).toBeGreaterThan(0);
    expect(total).toBe(4_590 + (freight ?? 0));
  });

  it('of all of it, overdue or not, is all that was paid', async () => {
    const order = await world.buy({ kiwi: 1 });
    const { code, shipBy, total } = partOf(order);
    expect(await steps.preview(world.buyer, code)).toMatchObject({ total });
    world.shop.clock.moveTo(new Date(new Date(shipBy ?? '').getTime() + 1));
    const shown = await steps.preview(world.buyer, code);
    expect(shown).toMatchObject({ total });
    expect(await steps.cancel(world.buyer, code, [], { shownRefund: shown.total?.amount })).toMatchObject({
      refund: total,
    });
  });

  it('is refused as the cancellation is, in the same words, and to nobody else', async () => {
    const order = await world.buy({ fungus: 1 });
    const { code, lines } = partOf(order);
    const tooMany = [{ lineId: lines[0]?.id ?? '', quantity: 2 }];
    const stranger = await world.newBuyer();
    const asked: readonly (readonly [typeof stranger, string, typeof tooMany])[] = [
      [world.buyer, code, tooMany],
      [world.buyer, code, [{ lineId: 'none', quantity: 1 }]],
      [world.buyer, code, [...tooMany, ...tooMany]],
      [stranger, code, []],
      [world.family, code, []],
      [world.buyer, 'K7Q2M0A1', []],
    ];
    for (const [who, part, wanted] of asked) {
      const shown = await steps.preview(who, part, wanted);
      expect(shown.__typename).not.toBe('CancellationPreview');
      expect(shown).toEqual(await steps.cancel(who, part, wanted));
    }
    await steps.ship(world.family, code);
    expect(await steps.preview(world.buyer, code)).toEqual(await steps.cancel(world.buyer, code));
  });

  it('[P13] cancels nothing where less would come back than was shown, and says so', async () => {
    const order = await world.buy({ kilo: 2, soap: 1 });
    const { code, lines } = partOf(order);
    const soap = lines.filter(({ amount }) => fenOf(amount) === 2_000).map(({ id }) => ({ lineId: id, quantity: 1 }));
    const shown = await steps.preview(world.buyer, code);
    await steps.cancel(world.buyer, code, soap);
    const before = await world.look(order.code);
    const answer = await steps.cancel(world.buyer, code, [], { shownRefund: shown.total?.amount });
    expect(answer).toMatchObject({ __typename: 'RefundFell', code: 'REFUND_FELL' });
    expect(await world.look(order.code)).toEqual(before);
    const anew = await steps.preview(world.buyer, code);
    expect(await steps.cancel(world.buyer, code, [], { shownRefund: anew.total?.amount })).toMatchObject({
      refund: anew.total,
    });
    expect(await steps.cancel(world.buyer, code, [], { shownRefund: '-1' })).toMatchObject({
      fields: [{ field: 'shownRefund', code: 'AMOUNT_INVALID' }],
    });
  });

  it('changes nothing, locks nothing, and asks for as much of one line as of many', async () => {
    const [one, many] = [await world.buy({ fungus: 1 }), await world.buy({ fungus: 2, kilo: 1, soap: 1 })];
    using counter = new StatementCounter();
    const askedBy = async (order: OrderView) => {
      const sent = await counter.during(() => steps.preview(world.buyer, partOf(order).code));
      return sent.filter((text) => text.includes('orders.'));
    };
    const ofMany = await askedBy(many);
    expect(ofMany).toEqual(await askedBy(one));
    expect(ofMany.filter((text) => !/^\s*select/i.test(text) || / for (no key )?update/.test(text))).toEqual([]);
  });
});

it('[S24] the desk says what a refusal gives back, less what was cancelled before', async () => {
  const order = await world.buy({ fungus: 3 });
  const { code, lines } = partOf(order);
  const desk = async () => (await world.lookAtDesk(code, world.family)).refundIfRefused;
  expect(await desk()).toEqual(order.total);
  await steps.cancel(world.buyer, code, [{ lineId: lines[0]?.id ?? '', quantity: 1 }]);
  const shown = await desk();
  const before = await refundedOf(order);
  await steps.refuse(world.family, code);
  expect((await refundedOf(order)) - before).toBe(fenOf(shown ?? { amount: '0' }));
  expect(await desk()).toBeNull();
});

it('[P8] after all that was looked at and cancelled the books of the shop are right', async () => {
  expect(await findWrongs(world.shop)).toEqual([]);
});
