import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partOf, Steps } from './desk-steps.js';
import { FAMILY, FulfilmentWorld, RIVER } from './fulfilment-world.js';

let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

describe('shipping', () => {
  it('a split order ships: each seller sends its own parcel, and sees its own part alone', async () => {
    const order = await world.buy({ fungus: 1, kiwi: 2 });
    expect(order.sellerOrders).toHaveLength(2);
    const [family, river] = [partOf(order, FAMILY), partOf(order, RIVER)];
    expect(await steps.ship(world.family, family.code)).toMatchObject({ __typename: 'SellerOrderShipped' });
    expect(partOf(await world.look(order.code), RIVER).state).toBe('TO_PACK');
    expect(await steps.ship(world.river, river.code)).toMatchObject({ __typename: 'SellerOrderShipped' });

    const shipped = await world.look(order.code);
    expect(shipped.sellerOrders.map(({ state }) => state)).toEqual(['SHIPPED', 'SHIPPED']);
    expect(partOf(shipped, RIVER).shipments).toMatchObject([{ carrierName: 'SF Express', lines: [{ quantity: 2 }] }]);
    expect(await steps.ship(world.family, river.code)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
  });
});
