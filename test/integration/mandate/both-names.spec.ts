import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partOf, Steps } from '../fulfilment/desk-steps.js';
import { FAMILY, type Somebody } from '../fulfilment/fulfilment-world.js';
import { ask } from '../membership/membership.queries.js';
import { MandateWorld } from './mandate-world.js';

const AT_DESK = `query ($code: String!) { sellerOrder(code: $code) { changes { toState by actedBy } } }`;
const TO_BUYER = `query ($code: String!) { order(code: $code) { sellerOrders { changes { toState by actedBy } } } }`;
const AGENT = '代办员秦小梅';
interface Change {
  readonly toState: string;
  readonly by: string;
  readonly actedBy: string | null;
}

let world: MandateWorld;
let steps: Steps;

beforeAll(async () => {
  world = await MandateWorld.open();
  steps = new Steps(world.shop);
  const named = { text: 'update identity.persons set display_name = $1 where id = $2' };
  await world.api.database.read(named, [AGENT, world.agent.personId]);
  await world.grant();
}, 60_000);
afterAll(() => world?.close());

async function bought(): Promise<{ order: string; part: string }> {
  const order = await world.shop.buy({ fungus: 1 });
  return { order: order.code, part: partOf(order).code };
}
async function lastAtDesk(who: Somebody, code: string): Promise<Change | undefined> {
  const { sellerOrder } = await world.shop.ask<{ sellerOrder: { changes: Change[] } }>(who, AT_DESK, { code });
  return sellerOrder.changes.at(-1);
}

describe('[N2] [S6] the log of an order', () => {
  it('names the agent who shipped it or refused it for its seller, to the desk alone', async () => {
    const [shipped, refused] = [await bought(), await bought()];
    await steps.ship(world.agent, shipped.part);
    await steps.refuse(world.agent, refused.part);
    for (const who of [world.shop.family, world.agent]) {
      expect(await lastAtDesk(who, shipped.part)).toEqual({ toState: 'SHIPPED', by: 'SELLER', actedBy: AGENT });
      expect(await lastAtDesk(who, refused.part)).toEqual({ toState: 'CANCELLED', by: 'SELLER', actedBy: AGENT });
    }
    for (const { order } of [shipped, refused]) {
      const seen = await world.shop.ask<{ order: { sellerOrders: { changes: Change[] }[] } }>(
        world.shop.buyer,
        TO_BUYER,
        { code: order },
      );
      const changes = seen.order.sellerOrders.flatMap((part) => part.changes);
      expect(changes.at(-1)?.by).toBe('SELLER');
      expect(changes.map(({ actedBy }) => actedBy)).toEqual(changes.map(() => null));
    }
  });

  it('names nobody where its own people did it, even if an agent looked at the address before', async () => {
    const { part } = await bought();
    await world.shop.ask(
      world.agent,
      `mutation ($code: String!) { revealDelivery(input: { sellerOrderCode: $code }) { __typename } }`,
      { code: part },
    );
    await steps.ship(world.shop.family, part);
    expect(await lastAtDesk(world.shop.family, part)).toEqual({ toState: 'SHIPPED', by: 'SELLER', actedBy: null });
  });

  it('[C2] names a cooperative by its own name', async () => {
    const { part } = await bought();
    await ask(world.shop, world.shop.family, 'grantToCooperative', { sellerCode: FAMILY, scope: 'SHIP' });
    await steps.ship(world.shop.manager, part);
    const [{ name } = { name: '' }] = await world.shop.read<{ name: string }>(
      `select c.name_en as name from village_seller.cooperatives c join village_seller.cooperative_members m
         on m.cooperative_id = c.id join village_seller.sellers s on s.household_id = m.household_id
       where s.code = $1 and m.left_on is null`,
      [FAMILY],
    );
    expect(name).not.toBe('');
    expect((await lastAtDesk(world.shop.family, part))?.actedBy).toBe(name);
  });
});
