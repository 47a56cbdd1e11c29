import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aNumber, fenOf, partOf, Steps, sumOf } from './desk-steps.js';
import { aKey, FAMILY, FulfilmentWorld, RIVER } from './fulfilment-world.js';
import type { OrderView } from './fulfilment.queries.js';

const HOUR = 3_600_000;
let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

/** On both levels, and in the story of every line: the same sums. */
function expectSameSums(order: OrderView): void {
  expect(sumOf(order.sellerOrders.map(({ total }) => total))).toBe(fenOf(order.total));
  expect(sumOf(order.sellerOrders.map(({ refunded }) => refunded))).toBe(fenOf(order.refunded));
  const stories = order.sellerOrders.flatMap(({ lines }) => lines.map(({ story }) => story));
  const told = sumOf(stories.flatMap((story) => (story === null ? [] : [story.total])));
  expect(told).toBe(fenOf(order.total) - fenOf(order.refunded));
  for (const story of stories) {
    expect(sumOf((story?.parts ?? []).map(({ amount }) => amount))).toBe(story === null ? 0 : fenOf(story.total));
  }
}

describe('shipping', () => {
  it('a split order ships: each seller sends its own parcel, and nobody sends another’s', async () => {
    const order = await world.buy({ fungus: 1, kiwi: 2 });
    expect(order.sellerOrders).toHaveLength(2);
    const [family, river] = [partOf(order, FAMILY), partOf(order, RIVER)];
    expect(await steps.ship(world.family, river.code)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    expect(await steps.ship(world.family, family.code)).toMatchObject({ __typename: 'SellerOrderShipped' });
    expect(partOf(await world.look(order.code), RIVER).state).toBe('TO_PACK');
    expect(await steps.ship(world.river, river.code)).toMatchObject({ __typename: 'SellerOrderShipped' });

    const shipped = await world.look(order.code);
    expect(shipped.sellerOrders.map(({ state }) => state)).toEqual(['SHIPPED', 'SHIPPED']);
    expect(partOf(shipped, RIVER).shipments).toMatchObject([{ carrierName: 'SF Express', lines: [{ quantity: 2 }] }]);
    expect(fenOf(shipped.refunded)).toBe(0);
    expectSameSums(shipped);
  });

  it('[L3] a second parcel charges no freight again, and the last one completes it', async () => {
    const order = await world.buy({ fungus: 3 });
    const { code, lines } = partOf(order);
    const lineId = lines[0]?.id ?? '';
    expect(await steps.ship(world.family, code, [{ lineId, quantity: 1 }])).toMatchObject({
      __typename: 'SellerOrderShipped',
    });
    const half = await world.lookAtDesk(code, world.family);
    expect(half).toMatchObject({ state: 'TO_PACK', canShip: true, canRefuse: false, lines: [{ toShip: 2 }] });
    expect(await steps.ship(world.family, code, [{ lineId, quantity: 3 }])).toMatchObject({
      fields: [{ field: 'lines.0.quantity', code: 'QUANTITY_INVALID' }],
    });
    await steps.ship(world.family, code);

    const whole = await world.look(order.code);
    expect(partOf(whole)).toMatchObject({ state: 'SHIPPED', shipments: [{}, {}], canCancel: false });
    expect([fenOf(whole.freight), fenOf(whole.total), fenOf(whole.refunded)]).toEqual([
      fenOf(order.freight),
      fenOf(order.total),
      0,
    ]);
    expect(await steps.ship(world.family, code)).toMatchObject({ code: 'NOT_TO_SHIP' });
    expectSameSums(whole);
  });

  it('of the same parcel twice under one key sends one, with other contents it is refused', async () => {
    const { code } = partOf(await world.buy({ fungus: 2 }));
    const given = { idempotencyKey: aKey(), trackingNumber: aNumber() };
    const answers = await Promise.all([1, 2, 3].map(() => steps.ship(world.family, code, [], given)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('SellerOrderShipped'));
    expect((await world.lookAtDesk(code, world.family)).shipments).toHaveLength(1);
    const other = { ...given, trackingNumber: aNumber() };
    expect(await steps.ship(world.family, code, [], other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each([
    [{ trackingNumber: ' ＳＦ １２３４-５６７８９ ' }, 'SF123456789'],
    [{ trackingNumber: 'yt1234567890' }, 'YT1234567890'],
  ])('forgives how the number of a parcel is typed: %j', async (given, number) => {
    const { code } = partOf(await world.buy({ fungus: 1 }));
    await steps.ship(world.family, code, [], given);
    const [parcel] = (await world.lookAtDesk(code, world.family)).shipments;
    expect(parcel).toMatchObject({ trackingNumber: number, trackingUrl: expect.stringContaining(`nu=${number}`) });
  });

  it('names all that is wrong with a parcel at once, and sends nothing', async () => {
    const { code, lines } = partOf(await world.buy({ fungus: 1 }));
    const lineId = lines[0]?.id ?? '';
    const wrong = { carrierCode: 'donkey', trackingNumber: '12345' };
    expect(await steps.ship(world.family, code, [], wrong)).toMatchObject({
      fields: [{ field: 'trackingNumber', code: 'TRACKING_NUMBER_INVALID' }],
    });
    const strange = [{ lineId: '01970000-0000-7000-8000-000000000000', quantity: 1 }];
    expect(await steps.ship(world.family, code, strange, { carrierCode: 'donkey' })).toMatchObject({
      fields: [{ code: 'CARRIER_UNKNOWN' }, { field: 'lines.0.lineId', code: 'LINE_UNKNOWN' }],
    });
    const twice = [1, 1].map((quantity) => ({ lineId, quantity }));
    expect(await steps.ship(world.family, code, twice)).toMatchObject({ fields: [{ code: 'LINE_REPEATED' }] });
    expect((await world.lookAtDesk(code, world.family)).shipments).toEqual([]);
  });

  it('takes no number twice for one seller order', async () => {
    const { code, lines } = partOf(await world.buy({ fungus: 2 }));
    const some = [{ lineId: lines[0]?.id ?? '', quantity: 1 }];
    const given = { trackingNumber: aNumber() };
    await steps.ship(world.family, code, some, given);
    expect(await steps.ship(world.family, code, some, given)).toMatchObject({
      fields: [{ field: 'trackingNumber', code: 'TRACKING_NUMBER_USED' }],
    });
  });
});

describe('[S17] packed weight', () => {
  it('[N5] 920 g of 1 kg gives exactly the price of 80 g back, to the fen, and fees are worked out anew', async () => {
    const order = await world.buy({ kilo: 1 });
    const { code, lines } = partOf(order);
    const lineId = lines[0]?.id ?? '';
    await steps.ship(world.family, code, [{ lineId, quantity: 1, packedGrams: 920 }]);

    await world.letRefundsArrive();
    const after = await world.look(order.code);
    // ¥45.90 × 920 / 1,000 = ¥42.228: the buyer pays ¥42.22, and ¥3.68 comes back.
    expect([fenOf(after.refunded), after.payment?.refunds]).toEqual([
      368,
      [{ amount: { amount: '3.68' }, state: 'SUCCEEDED' }],
    ]);
    const [line] = partOf(after).lines;
    expect(line).toMatchObject({ amount: { amount: '42.22' }, packedGrams: 920 });
    // Of ¥42.22: 5 % cooperative, 0.6 % payment, a household pays the shop nothing.
    const parts = Object.fromEntries((line?.story?.parts ?? []).map(({ role, amount }) => [role, fenOf(amount)]));
    expect(parts).toEqual({ COOPERATIVE: 211, PAYMENT_COST: 25, GROWER: 3_986, FREIGHT: fenOf(order.freight) });
    expectSameSums(after);
  });

  it('[N5] 1,050 g of 1 kg never charges more', async () => {
    const order = await world.buy({ kilo: 1 });
    const { code, lines } = partOf(order);
    await steps.ship(world.family, code, [{ lineId: lines[0]?.id ?? '', quantity: 1, packedGrams: 1_050 }]);
    const after = await world.look(order.code);
    expect([fenOf(after.refunded), fenOf(after.total), after.payment?.refunds]).toEqual([0, fenOf(order.total), []]);
    expect(partOf(after)).toMatchObject({
      lines: [{ amount: { amount: '45.90' }, packedGrams: 1_000 }],
      shipments: [{ lines: [{ packedGrams: 1_050 }] }],
    });
  });

  it('over two parcels counts what was weighed, and the rest as ordered', async () => {
    const order = await world.buy({ kilo: 3 });
    const { code, lines } = partOf(order);
    const lineId = lines[0]?.id ?? '';
    await steps.ship(world.family, code, [{ lineId, quantity: 2, packedGrams: 1_900 }]);
    // 2,900 g of 3,000 g for ¥137.70.
    expect(fenOf((await world.look(order.code)).refunded)).toBe(459);
    await steps.ship(world.family, code, [{ lineId, quantity: 1, packedGrams: 1_100 }]);
    // What is packed more in one parcel does not fill what was missing before, nor take it back from the buyer.
    const after = await world.look(order.code);
    expect(fenOf(after.refunded)).toBe(459);
    expectSameSums(after);
  });

  it.each([
    ['kilo', 400, 'PACKED_GRAMS_TOO_LOW'],
    ['soap', 400, 'PACKED_GRAMS_INVALID'],
    ['kilo', 0, 'PACKED_GRAMS_INVALID'],
  ] as const)('of %s cannot be %i g: %s', async (shelf, packedGrams, problem) => {
    const { code, lines } = partOf(await world.buy({ [shelf]: 1 }));
    const answer = await steps.ship(world.family, code, [{ lineId: lines[0]?.id ?? '', quantity: 1, packedGrams }]);
    expect(answer.fields).toMatchObject([{ field: 'lines.0.packedGrams', code: problem }]);
  });
});

describe('[L7] the promise to ship', () => {
  it('kept at its last moment costs nothing', async () => {
    const order = await world.buy({ fungus: 1 });
    const { code, shipBy } = partOf(order);
    world.shop.clock.moveTo(new Date(shipBy ?? ''));
    await steps.ship(world.family, code);
    expect(fenOf((await world.look(order.code)).refunded)).toBe(0);
  });

  it('broken by a millisecond costs the grower 3 % of the goods, once, though parcels are two', async () => {
    const order = await world.buy({ fungus: 2 });
    const { code, shipBy, lines } = partOf(order);
    world.shop.clock.moveTo(new Date(new Date(shipBy ?? '').getTime() + 1));
    await steps.ship(world.family, code, [{ lineId: lines[0]?.id ?? '', quantity: 1 }]);
    world.shop.clock.advance(HOUR);
    await steps.ship(world.family, code);

    const after = await world.look(order.code);
    // 3 % of ¥79.80, rounded down.
    expect(fenOf(after.refunded)).toBe(239);
    const before = order.sellerOrders[0]?.lines[0]?.story;
    const story = partOf(after).lines[0]?.story;
    const partIn = (of: typeof story, role: string): number =>
      sumOf((of?.parts ?? []).filter((part) => part.role === role).map(({ amount }) => amount));
    expect(partIn(before, 'GROWER') - partIn(story, 'GROWER')).toBe(239);
    for (const role of ['COOPERATIVE', 'PLATFORM', 'PAYMENT_COST', 'FREIGHT']) {
      expect([role, partIn(story, role)]).toEqual([role, partIn(before, role)]);
    }
    expectSameSums(after);
    expect((await world.inboxOf(world.family)).filter((title) => title === 'Late penalty')).toHaveLength(1);
    expect((await world.inboxOf(world.buyer)).filter((title) => title.startsWith('Compensation'))).toHaveLength(1);
  });
});
