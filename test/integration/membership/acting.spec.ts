import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shortCodeOf } from '@shanhuo/kernel';
import { partOf, Steps } from '../fulfilment/desk-steps.js';
import { FAMILY, FulfilmentWorld } from '../fulfilment/fulfilment-world.js';
import { ask } from './membership.queries.js';

let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

const grant = (scope: string) => ask(world, world.family, 'grantToCooperative', { sellerCode: FAMILY, scope });
const revoke = (scope: string) => ask(world, world.family, 'revokeFromCooperative', { sellerCode: FAMILY, scope });
const boughtPart = async (): Promise<string> => partOf(await world.buy({ fungus: 1 })).code;
const DESK = `query ($code: String!) { sellerOrder(code: $code) { code money { amount { amount } } lines { story { total { amount } } } } }`;
interface Desk {
  readonly sellerOrder: { money: object | null; lines: { story: object | null }[] } | null;
}

const audited = (action: string): Promise<{ actorId: string; onBehalfOfId: string | null; outcome: string }[]> =>
  world.read(
    `select actor_id as "actorId", on_behalf_of_id as "onBehalfOfId", outcome from database.audit_entries
     where action = $1 order by at, id`,
    [action],
  );
async function familyId(): Promise<string> {
  const text = 'select id from village_seller.sellers where code = $1';
  return (await world.read<{ id: string }>(text, [FAMILY]))[0]?.id ?? '';
}

describe('[C2] a cooperative that ships for a household', () => {
  it('does so from its grant on, is refused from the next request after it is taken back', async () => {
    const [first, second] = [await boughtPart(), await boughtPart()];
    expect(await steps.ship(world.manager, first)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    await grant('SHIP');
    expect(await steps.ship(world.manager, first)).toMatchObject({ __typename: 'SellerOrderShipped' });
    await revoke('SHIP');
    expect(await steps.ship(world.manager, second)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    expect((await world.ask<Desk>(world.manager, DESK, { code: second })).sellerOrder).toBeNull();
    expect(await steps.ship(world.family, second)).toMatchObject({ __typename: 'SellerOrderShipped' });
  });

  it('is written down with who did it and for whom, and the household is told once of each', async () => {
    const [ours, own] = [await boughtPart(), await boughtPart()];
    const [before, told] = [await audited('order.shipped'), await inboxOfFamily()];
    await grant('SHIP');
    await steps.ship(world.manager, ours);
    await steps.ship(world.family, own);
    const after = await audited('order.shipped');
    expect(after.slice(before.length)).toEqual([
      { actorId: world.manager.personId, onBehalfOfId: await familyId(), outcome: 'done' },
    ]);
    const news = (await inboxOfFamily()).slice(0, -told.length || undefined);
    expect(news.filter(({ body }) => body.includes(`shipped order ${ours}`))).toHaveLength(1);
    expect(news.some(({ title, body }) => title.includes('cooperative did') && body.includes(own))).toBe(false);
  });

  it('sees nothing of its money, until it may', async () => {
    const code = await boughtPart();
    await grant('SHIP');
    const closed = (await world.ask<Desk>(world.manager, DESK, { code })).sellerOrder;
    expect(closed).toMatchObject({ money: null, lines: [{ story: null }] });
    await grant('MONEY');
    const open = (await world.ask<Desk>(world.manager, DESK, { code })).sellerOrder;
    expect(open).toMatchObject({ money: { amount: {} }, lines: [{ story: { total: {} } }] });
    await revoke('MONEY');
    expect((await world.ask<Desk>(world.manager, DESK, { code })).sellerOrder?.money).toBeNull();
  });

  it('[C1] is shut out in mid-session by the household that leaves', async () => {
    const code = await boughtPart();
    await grant('SHIP');
    expect((await world.ask<Desk>(world.manager, DESK, { code })).sellerOrder).not.toBeNull();
    await ask(world, world.family, 'endMembership', {
      sellerCode: FAMILY,
      cooperativeCode: shortCodeOf('cooperative coop'),
    });
    expect((await world.ask<Desk>(world.manager, DESK, { code })).sellerOrder).toBeNull();
    expect(await grant('SHIP')).toMatchObject({ code: 'MEMBERSHIP_NOT_FOUND' });
  });
});

async function inboxOfFamily(): Promise<{ title: string; body: string }[]> {
  const query = `{ me { inbox(first: 100) { nodes { title body } } } }`;
  const { me } = await world.ask<{ me: { inbox: { nodes: { title: string; body: string }[] } } }>(world.family, query);
  return me.inbox.nodes;
}
