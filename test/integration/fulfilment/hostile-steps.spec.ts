import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partOf, fenOf, Steps } from './desk-steps.js';
import { FulfilmentWorld } from './fulfilment-world.js';

let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

describe('a step with something in it that nobody types', () => {
  it.each(['\u0000', 'sf\u0000', '\ud800', '🐐', "'; drop table orders.orders; --", 'x'.repeat(41)])(
    '(carrier %j) is refused at its field',
    async (carrierCode) => {
      const { code } = partOf(await world.buy({ fungus: 1 }));
      expect(await steps.ship(world.family, code, [], { carrierCode })).toMatchObject({
        fields: [{ field: 'carrierCode', code: 'CARRIER_UNKNOWN' }],
      });
    },
  );

  it.each([
    ['signs that turn the direction of writing', '没货了\u202e了货没\u2066'],
    ['half a character', '没货了\ud83d'],
  ])('(%s in a reason) reaches the buyer without them', async (_what, reason) => {
    const order = await world.buy({ fungus: 1 });
    expect(await steps.refuse(world.family, partOf(order).code, reason)).toMatchObject({
      __typename: 'SellerOrderRefused',
    });
    expect(partOf(await world.look(order.code)).cancelReason).toMatch(/^没货了(了货没)?$/);
  });
});

describe('two steps at the same moment', () => {
  it('of buyer and seller on the same goods: one of them wins, and the money follows it', async () => {
    for (let round = 0; round < 6; round++) {
      const order = await world.buy({ fungus: 2 });
      const { code } = partOf(order);
      const [cancelled, shipped] = await Promise.all([steps.cancel(world.buyer, code), steps.ship(world.family, code)]);
      const won = [cancelled, shipped].filter(({ __typename }) => /Cancelled|Shipped/.test(__typename));
      expect(won.map(({ __typename }) => __typename)).toHaveLength(1);
      const after = await world.look(order.code);
      const isShipped = shipped.__typename === 'SellerOrderShipped';
      expect(partOf(after).state).toBe(isShipped ? 'SHIPPED' : 'CANCELLED');
      expect(fenOf(after.refunded)).toBe(isShipped ? 0 : fenOf(order.total));
    }
  });

  it('of a buyer in two tabs: what is there once goes back once', async () => {
    const order = await world.buy({ fungus: 3 });
    const { code, lines } = partOf(order);
    const two = [{ lineId: lines[0]?.id ?? '', quantity: 2 }];
    const answers = await Promise.all([1, 2, 3].map(() => steps.cancel(world.buyer, code, two)));
    expect(answers.filter(({ __typename }) => __typename === 'LinesCancelled')).toHaveLength(1);
    const { lines: after } = partOf(await world.look(order.code));
    expect(after[0]).toMatchObject({ quantity: 3, cancelledQuantity: 2 });
  });
});
