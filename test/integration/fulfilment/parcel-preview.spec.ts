import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StatementCounter } from '../../support/statement-counter.js';
import { findWrongs } from '../lives/shop-books.js';
import { aNumber, fenOf, partOf, Steps } from './desk-steps.js';
import { FulfilmentWorld } from './fulfilment-world.js';
import type { OrderView } from './fulfilment.queries.js';

const ROUNDS = 12;

let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

const refundedOf = async ({ code }: OrderView) => fenOf((await world.look(code)).refunded);
const kilosOf = (order: OrderView, quantity: number, packedGrams: number) => [
  { lineId: partOf(order).lines[0]?.id ?? '', quantity, packedGrams },
];

async function passShipBy(order: OrderView): Promise<void> {
  world.shop.clock.moveTo(new Date(new Date(partOf(order).shipBy ?? '').getTime() + 1));
}

describe('[N5] seeing what a parcel gives back before it leaves', () => {
  it(
    '[S17] [L7] is what is refunded to the fen, over parcels of any weight, in time and late, after cancellations',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.record({
            kilos: fc.integer({ min: 1, max: 4 }),
            cancelled: fc.integer({ min: 0, max: 1 }),
            parcels: fc.array(fc.option(fc.double({ min: 0.5, max: 1.2, noNaN: true })), {
              minLength: 1,
              maxLength: 4,
            }),
            lateFrom: fc.integer({ min: 0, max: 5 }),
          }),
          async ({ kilos, cancelled, parcels, lateFrom }) => {
            const order = await world.buy({ kilo: kilos, soap: 1 });
            const { code, lines } = partOf(order);
            const lineId = lines.find(({ amount }) => fenOf(amount) === kilos * 4_590)?.id ?? '';
            const gone = Math.min(cancelled, kilos - 1);
            if (gone > 0) await steps.cancel(world.buyer, code, [{ lineId, quantity: gone }]);
            for (const [i, weighed] of parcels.slice(0, kilos - gone).entries()) {
              if (i === lateFrom) await passShipBy(order);
              const weight = weighed === null ? {} : { packedGrams: Math.ceil(1_000 * weighed) };
              const parcel = [{ lineId, quantity: 1, ...weight }];
              const before = await refundedOf(order);
              const shown = await steps.previewParcel(world.family, code, parcel);
              expect(await refundedOf(order)).toBe(before);
              const [missing = 0, late = 0, total = 0] = [shown.missingWeight, shown.latePenalty, shown.total].map(
                (each) => each && fenOf(each),
              );
              expect(missing + late).toBe(total);
              const sent = await steps.ship(world.family, code, parcel, { shownRefund: shown.total?.amount });
              expect(sent).toMatchObject({ __typename: 'SellerOrderShipped' });
              expect((await refundedOf(order)) - before).toBe(total);
            }
          },
        ),
        { numRuns: ROUNDS },
      ),
    240_000,
  );

  it('names what was ordered and what was weighed, line by line', async () => {
    const order = await world.buy({ kilo: 2 });
    const { code } = partOf(order);
    expect(await steps.previewParcel(world.family, code, kilosOf(order, 2, 1_840))).toMatchObject({
      parcel: [{ quantity: 2, orderedGrams: 2_000, packedGrams: 1_840 }],
      missingWeight: { amount: '7.35' },
      latePenalty: { amount: '0.00' },
      total: { amount: '7.35' },
    });
    expect(await steps.previewParcel(world.family, code)).toMatchObject({
      parcel: [{ quantity: 2, orderedGrams: 2_000, packedGrams: null }],
      total: { amount: '0.00' },
    });
  });

  it('sends nothing where another sum would go back than was shown, and says so', async () => {
    const order = await world.buy({ kilo: 1 });
    const { code } = partOf(order);
    const parcel = kilosOf(order, 1, 920);
    const shown = await steps.previewParcel(world.family, code, parcel);
    expect(shown.total?.amount).toBe('3.68');
    await passShipBy(order);
    for (const shownRefund of [shown.total?.amount, '99.00', '0.00']) {
      const answer = await steps.ship(world.family, code, parcel, { shownRefund });
      expect(answer).toMatchObject({ __typename: 'ParcelRefundChanged', code: 'PARCEL_REFUND_CHANGED' });
    }
    expect(partOf(await world.look(order.code)).shipments).toEqual([]);
    const anew = await steps.previewParcel(world.family, code, parcel);
    expect(await steps.ship(world.family, code, parcel, { shownRefund: anew.total?.amount })).toMatchObject({
      __typename: 'SellerOrderShipped',
    });
  });

  it('is refused as the parcel is, in the same words, and to nobody else', async () => {
    const order = await world.buy({ kilo: 1 });
    const { code } = partOf(order);
    const given = { trackingNumber: aNumber() };
    const asked: readonly (readonly [typeof world.family, string, ReturnType<typeof kilosOf>, object])[] = [
      [world.family, code, kilosOf(order, 2, 1_840), given],
      [world.family, code, kilosOf(order, 1, 400), given],
      [world.family, code, [], { carrierCode: 'donkey' }],
      [world.family, code, [], { trackingNumber: '12345' }],
      [world.river, code, [], given],
      [world.family, 'K7Q2M0A1', [], given],
    ];
    for (const [who, part, lines, with_] of asked) {
      const shown = await steps.previewParcel(who, part, lines, with_);
      expect(shown.__typename).not.toBe('ParcelPreview');
      expect(shown).toEqual(await steps.ship(who, part, lines, with_));
    }
    await steps.ship(world.family, code);
    expect(await steps.previewParcel(world.family, code)).toEqual(await steps.ship(world.family, code));
  });

  it('changes nothing, locks nothing, and asks for as much of one line as of many', async () => {
    const [one, many] = [await world.buy({ kilo: 1 }), await world.buy({ fungus: 2, kilo: 1, soap: 1 })];
    using counter = new StatementCounter();
    const askedBy = async (order: OrderView) => {
      const sent = await counter.during(() => steps.previewParcel(world.family, partOf(order).code));
      return sent.filter((text) => text.includes('orders.'));
    };
    const ofMany = await askedBy(many);
    expect(ofMany).toEqual(await askedBy(one));
    expect(ofMany.filter((text) => !/^\s*select/i.test(text) || / for (no key )?update/.test(text))).toEqual([]);
  });
});

it('[P8] after all that was looked at and shipped the books of the shop are right', async () => {
  expect(await findWrongs(world.shop)).toEqual([]);
});
