import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chinaDayOf, shortCodeOf } from '@shanhuo/kernel';
import { FulfilmentWorld, type Somebody } from '../fulfilment/fulfilment-world.js';
import { addCooperative, addHousehold, addMember, type SomeCooperative, type SomeHousehold } from './households.js';
import { ask, MEMBERS, MEMBERSHIP, REQUESTS, type Membership } from './membership.queries.js';

const OURS = { cooperativeCode: shortCodeOf('cooperative coop') };
let world: FulfilmentWorld;
let other: SomeCooperative & { readonly manager: Somebody };

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  const manager = await world.newBuyer();
  other = { ...(await addCooperative(world.shop.api, manager)), manager };
}, 60_000);
afterAll(() => world?.close());

type Family = SomeHousehold & { readonly who: Somebody };

async function newFamily(): Promise<Family> {
  const who = await world.newBuyer();
  return { ...(await addHousehold(world.shop.api, who)), who };
}

const today = (): string => chinaDayOf(world.shop.clock.now());
const codes = ({ sellerCode }: SomeHousehold, { cooperativeCode }: { cooperativeCode: string } = OURS): object => ({
  sellerCode,
  cooperativeCode,
});
const look = async ({ who, sellerCode }: Family): Promise<Membership> => {
  const { membership } = await world.ask<{ membership: Membership }>(who, MEMBERSHIP, { sellerCode });
  return membership;
};
const invite = (family: Family): Promise<{ id?: string; code?: string }> =>
  ask(world, world.manager, 'inviteMember', codes(family));
const requestOf = async (family: Family): Promise<string> => {
  await invite(family);
  return (await look(family)).requests[0]?.id ?? '';
};

describe('[C1] a household', () => {
  it('is invited, accepts, and is a member from today on', async () => {
    const family = await newFamily();
    expect(await invite(family)).toMatchObject({
      __typename: 'MembershipRequest',
      state: 'OPEN',
      askedBy: 'COOPERATIVE',
    });
    expect(await world.inboxOf(family.who)).toContain('A cooperative invites you');
    const [request] = (await look(family)).requests;
    expect(await ask(world, family.who, 'answerMembershipRequest', { id: request?.id, accept: true })).toMatchObject({
      state: 'ACCEPTED',
    });
    expect(await look(family)).toMatchObject({
      canJoin: true,
      current: { cooperativeCode: OURS.cooperativeCode, joinedOn: today(), leftOn: null },
      permissions: [],
      requests: [],
    });
    expect(await world.inboxOf(world.manager)).toContain('A new membership');
    const members = await world.ask<{ cooperativeMembers: { nodes: { seller: { code: string } | null }[] } }>(
      world.manager,
      MEMBERS,
      OURS,
    );
    expect(members.cooperativeMembers.nodes.map(({ seller }) => seller?.code)).toContain(family.sellerCode);
  });

  it('asks, is declined, asks again, withdraws, and is a member of nothing', async () => {
    const family = await newFamily();
    for (const [answer, who, input] of [
      ['answerMembershipRequest', world.manager, { accept: false }],
      ['withdrawMembershipRequest', family.who, {}],
    ] as const) {
      expect(await ask(world, family.who, 'askToJoin', codes(family))).toMatchObject({ askedBy: 'HOUSEHOLD' });
      expect(await ask(world, family.who, 'askToJoin', codes(family))).toMatchObject({
        code: 'MEMBERSHIP_REQUEST_OPEN',
      });
      expect(await invite(family)).toMatchObject({ code: 'MEMBERSHIP_REQUEST_OPEN' });
      const open = await world.ask<{ membershipRequests: { id: string; sellerCode: string }[] }>(
        world.manager,
        REQUESTS,
        OURS,
      );
      const id = open.membershipRequests.find(({ sellerCode }) => sellerCode === family.sellerCode)?.id;
      // Whoever asked does not answer for the other side.
      expect(await ask(world, family.who, 'answerMembershipRequest', { id, accept: true })).toMatchObject({
        code: 'MEMBERSHIP_REQUEST_NOT_FOUND',
      });
      expect(await ask(world, who, answer, { id, ...input })).toMatchObject({ __typename: 'MembershipRequest' });
    }
    expect(await look(family)).toMatchObject({ current: null, requests: [] });
  });

  it('of two answers at one moment the first one counts', async () => {
    const family = await newFamily();
    const id = await requestOf(family);
    const answers = await Promise.all(
      [true, true, false].map((accept) => ask(world, family.who, 'answerMembershipRequest', { id, accept })),
    );
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MembershipRequest',
      'MembershipRequestMoved',
      'MembershipRequestMoved',
    ]);
    const rows = await world.read(`select 1 from village_seller.cooperative_members where household_id = $1`, [
      family.householdId,
    ]);
    expect(rows).toHaveLength((await look(family)).current === null ? 0 : 1);
  });

  it('is in one cooperative at a time, also where two are accepted at one moment', async () => {
    const family = await newFamily();
    await invite(family);
    expect(await ask(world, other.manager, 'inviteMember', codes(family, other))).toMatchObject({ state: 'OPEN' });
    const { requests } = await look(family);
    expect(requests).toHaveLength(2);
    const answers = await Promise.all(
      requests.map(({ id }) => ask(world, family.who, 'answerMembershipRequest', { id, accept: true })),
    );
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['AlreadyMember', 'MembershipRequest']);
    await expect(
      addMember(world.shop.api, family, other).then(() => addMember(world.shop.api, family, { ...other })),
    ).rejects.toThrow(/cooperative_members/);
  });

  it('leaves with today, is shut off at once, joins another the same day, and keeps its past', async () => {
    const family = await newFamily();
    await addMember(world.shop.api, family, {
      ...OURS,
      cooperativeId: await cooperativeId(),
    });
    await ask(world, family.who, 'grantToCooperative', { sellerCode: family.sellerCode, scope: 'SHIP' });
    expect(await ask(world, family.who, 'endMembership', codes(family))).toMatchObject({
      __typename: 'MembershipEnded',
    });
    expect(await look(family)).toMatchObject({ current: null, permissions: [], past: [{ leftOn: today() }] });
    expect(await ask(world, family.who, 'endMembership', codes(family))).toMatchObject({
      code: 'MEMBERSHIP_NOT_FOUND',
    });
    expect(await world.inboxOf(world.manager)).toContain('A membership ended');

    await ask(world, other.manager, 'inviteMember', codes(family, other));
    const id = (await look(family)).requests[0]?.id;
    await ask(world, family.who, 'answerMembershipRequest', { id, accept: true });
    expect(await look(family)).toMatchObject({
      current: { cooperativeCode: other.cooperativeCode, joinedOn: today() },
    });
  });

  it('comes back on the day it left, as it was', async () => {
    const family = await newFamily();
    for (let i = 0; i < 2; i++) {
      const id = await requestOf(family);
      await ask(world, family.who, 'answerMembershipRequest', { id, accept: true });
      await ask(world, world.manager, 'endMembership', codes(family));
    }
    expect((await look(family)).past).toHaveLength(1);
    expect(await world.inboxOf(family.who)).toContain('A membership ended');
  });

  it('keeps the shares of orders placed before it left', async () => {
    const order = await world.buy({ fungus: 1 });
    const shares = `select f.role, f.amount_fen from payment.ledger_entries f join orders.lines l on l.id = f.line_id
      join orders.seller_orders s on s.id = l.seller_order_id join orders.orders o on o.id = s.order_id
      where o.code = $1 order by f.transaction_id, f.position`;
    const before = await world.read(shares, [order.code]);
    expect(before.length).toBeGreaterThan(2);
    expect(
      await ask(world, world.family, 'endMembership', { ...OURS, sellerCode: shortCodeOf('seller family-shop') }),
    ).toMatchObject({ __typename: 'MembershipEnded' });
    expect(await world.read(shares, [order.code])).toEqual(before);
  });
});

describe('[C1] nobody', () => {
  it('invites to a cooperative of somebody else, or asks for a household of somebody else', async () => {
    const family = await newFamily();
    expect(await ask(world, other.manager, 'inviteMember', codes(family))).toMatchObject({
      code: 'COOPERATIVE_NOT_FOUND',
    });
    expect(await ask(world, world.family, 'askToJoin', codes(family, other))).toMatchObject({
      code: 'SELLER_NOT_FOUND',
    });
    const id = await requestOf(family);
    for (const who of [world.family, other.manager]) {
      expect(await ask(world, who, 'answerMembershipRequest', { id, accept: true })).toMatchObject({
        code: 'MEMBERSHIP_REQUEST_NOT_FOUND',
      });
      expect(await ask(world, who, 'withdrawMembershipRequest', { id })).toMatchObject({
        code: 'MEMBERSHIP_REQUEST_NOT_FOUND',
      });
    }
  });

  it('ends a membership of others, or sees their members and requests', async () => {
    const family = await newFamily();
    const id = await requestOf(family);
    await ask(world, family.who, 'answerMembershipRequest', { id, accept: true });
    for (const who of [other.manager, world.family]) {
      expect(await ask(world, who, 'endMembership', codes(family))).toMatchObject({ code: 'MEMBERSHIP_NOT_FOUND' });
    }
    const theirs = await world.ask<{ cooperativeMembers: { nodes: [] } }>(other.manager, MEMBERS, OURS);
    expect(theirs.cooperativeMembers.nodes).toEqual([]);
    expect(await world.ask(other.manager, REQUESTS, OURS)).toEqual({ membershipRequests: [] });
    const hidden = await world.ask(world.manager, MEMBERSHIP, { sellerCode: family.sellerCode });
    expect(hidden).toEqual({ membership: null });
  });

  it('but its own cooperative ends the membership of a household without a public shop', async () => {
    const family = await newFamily();
    await addMember(world.shop.api, family, other);
    const closed = `update village_seller.sellers set standing = 'left' where id = $1 returning id`;
    await world.read(closed, [family.sellerId]);
    const { cooperativeMembers } = await world.ask<{
      cooperativeMembers: { nodes: { id: string; seller: object | null }[] };
    }>(other.manager, MEMBERS, { cooperativeCode: other.cooperativeCode });
    const member = cooperativeMembers.nodes.find(({ seller }) => seller === null);
    const input = { cooperativeCode: other.cooperativeCode, memberId: member?.id };
    expect(await ask(world, world.manager, 'endMembershipOfMember', input)).toMatchObject({
      code: 'MEMBERSHIP_NOT_FOUND',
    });
    expect(await ask(world, other.manager, 'endMembershipOfMember', { ...input, memberId: 'x' })).toMatchObject({
      code: 'MEMBERSHIP_NOT_FOUND',
    });
    expect(await ask(world, other.manager, 'endMembershipOfMember', input)).toMatchObject({ memberId: member?.id });
    expect(await ask(world, other.manager, 'endMembershipOfMember', input)).toMatchObject({
      code: 'MEMBERSHIP_NOT_FOUND',
    });
    expect(await world.inboxOf(family.who)).toContain('A membership ended');
  });

  it('takes in a shop that is no household’s', async () => {
    const orchard = { sellerCode: shortCodeOf('seller river-shop'), ...OURS };
    expect(await ask(world, world.manager, 'inviteMember', orchard)).toMatchObject({ code: 'NOT_A_HOUSEHOLD' });
    expect(await ask(world, world.river, 'askToJoin', orchard)).toMatchObject({ code: 'NOT_A_HOUSEHOLD' });
  });
});

async function cooperativeId(): Promise<string> {
  const text = 'select id from village_seller.cooperatives where code = $1';
  return (await world.read<{ id: string }>(text, [OURS.cooperativeCode]))[0]?.id ?? '';
}
