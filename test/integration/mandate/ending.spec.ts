import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventConsumer } from '@shanhuo/database';
import { TellActing } from '@shanhuo/village-seller';
import { HELP_PHONE } from '../../support/test-variables.js';
import { partOf, Steps } from '../fulfilment/desk-steps.js';
import { FAMILY } from '../fulfilment/fulfilment-world.js';
import { addCooperative, addMember } from '../membership/households.js';
import { addMandate, makeAgent } from './mandates.js';
import { MandateWorld, type Answered } from './mandate-world.js';

const SHIPPING = `query ($code: String!, $sellerCode: String) {
  sellerOrder(code: $code, sellerCode: $sellerCode) { code money { state } } }`;
const MINE = `{ mySellers { code through scopes actingUntil actingCooperativeName ordersToPack listingsToCorrect } }`;
const SERVED = `query ($villageCode: String!) { mandatesServed(villageCode: $villageCode) { id sellerCode state } }`;
const VILLAGE = '990121101201';

interface Mine {
  readonly mySellers: readonly { readonly code: string; readonly through: string; readonly scopes: string[] }[];
}

let world: MandateWorld;
let steps: Steps;

beforeAll(async () => {
  world = await MandateWorld.open();
  steps = new Steps(world.shop);
}, 60_000);
afterAll(() => world?.close());

const end = (who: typeof world.agent, id: string | undefined): Promise<Answered> =>
  world.run(who, 'endMandate', { id });

describe('[N2] a mandate ends', () => {
  it('with its last day, to the second, and begins with its first', async () => {
    const { clock } = world.shop.shop;
    const { sellerCode } = await world.newHousehold();
    await addMandate(world.api, sellerCode, world.agent.personId, { from: '2026-11-24', until: '2026-11-25' });
    const openAt = async (moment: string): Promise<boolean> => {
      clock.moveTo(new Date(moment));
      await world.shop.look((await world.shop.buy({ soap: 1 })).code);
      return world.holds(sellerCode, { ...world.agent, token: await freshToken() });
    };
    expect(await openAt('2026-11-23T15:59:59.999Z')).toBe(false);
    expect(await openAt('2026-11-23T16:00:00Z')).toBe(true);
    expect(await openAt('2026-11-25T15:59:59.999Z')).toBe(true);
    expect(await openAt('2026-11-25T16:00:00Z')).toBe(false);
    const { mandates } = await world.book(await ownerOf(sellerCode), sellerCode);
    expect(mandates.map(({ state }) => state)).toEqual(['EXPIRED']);
  });

  it.each([
    ['its household', () => world.shop.family, 'REVOKED'],
    ['its agent', () => world.agent, 'GIVEN_BACK'],
  ] as const)('at once by %s, and the next request is refused', async (_who, who, state) => {
    const { id } = await world.grant();
    const code = partOf(await world.shop.buy({ fungus: 1 })).code;
    expect(await look(code)).not.toBeNull();
    expect(await end(who(), id)).toMatchObject({ state });
    expect((await world.shop.inboxOf(world.shop.family))[0]).toBe('A mandate ended');
    expect((await world.shop.inboxOf(world.agent))[0]).toBe('A mandate ended');
    expect(await look(code)).toBeNull();
    expect(await steps.ship(world.agent, code)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    expect(await steps.ship(world.shop.family, code)).toMatchObject({ __typename: 'SellerOrderShipped' });
    expect(await end(who(), id)).toMatchObject({ code: 'MANDATE_MOVED' });
  });

  it('by an operator whom the household called, with a note, and the household is told', async () => {
    const { id } = await world.grant();
    const byDesk = (note: string) => world.run(world.shop.operator, 'endMandateForHousehold', { id, note });
    expect(await byDesk(' \n ')).toMatchObject({ fields: [{ field: 'note', code: 'NOTE_MISSING' }] });
    expect(await byDesk('长'.repeat(201))).toMatchObject({ fields: [{ code: 'NOTE_TOO_LONG' }] });
    expect(await world.holds()).toBe(true);
    expect(await byDesk('户主 14:20 来电，说不用代办了。')).toMatchObject({ state: 'ENDED_BY_DESK' });
    expect(await world.holds()).toBe(false);
    expect((await world.audited('mandate.ended-by-desk')).at(-1)).toMatchObject({
      actorId: world.shop.operator.personId,
      details: { mandateId: id },
    });
    expect((await world.shop.wordsTo(world.shop.family)).at(-1)).toContain('按您的来电');
    const text = 'select end_note as note from village_seller.mandates where id = $1';
    expect(await world.shop.read(text, [id])).toEqual([{ note: '户主 14:20 来电，说不用代办了。' }]);
    const query = `query ($sellerCode: String!) { mandatesOfShop(sellerCode: $sellerCode) { id state } }`;
    const { mandatesOfShop } = await world.shop.ask<{ mandatesOfShop: { id: string }[] }>(world.shop.operator, query, {
      sellerCode: FAMILY,
    });
    expect(mandatesOfShop.map((each) => each.id)).toContain(id);
  });

  it('with the agent’s village, and does not come back with it', async () => {
    await world.grant();
    expect(await world.holds()).toBe(true);
    await world.loseVillage();
    expect(await world.holds()).toBe(false);
    expect((await world.book()).mandates[0]?.state).toBe('AGENT_LEFT');
    world.shop.shop.clock.advance(1_000);
    await makeAgent(world.api, world.agent.personId, FAMILY);
    expect(await world.holds()).toBe(false);
    await world.grant();
    expect(await world.holds()).toBe(true);
  });

  it('with the shop that leaves', async () => {
    const left = await world.newHousehold();
    await addMandate(world.api, left.sellerCode, world.agent.personId);
    expect(await world.holds(left.sellerCode)).toBe(true);
    await world.shop.read(`update village_seller.sellers set standing = 'left' where id = $1`, [left.sellerId]);
    expect(await world.holds(left.sellerCode)).toBe(false);
    expect((await world.book(left.person, left.sellerCode)).mandates[0]?.state).toBe('SHOP_LEFT');
  });

  it('by nobody else: another household, another agent, a cooperative, a manager, an id of nothing', async () => {
    const { id } = await world.grant();
    const colleague = await world.shop.newBuyer();
    await makeAgent(world.api, colleague.personId, FAMILY);
    for (const who of [world.shop.river, world.shop.manager, colleague]) {
      expect(await end(who, id)).toMatchObject({ code: 'MANDATE_NOT_FOUND' });
    }
    expect(await end(world.shop.family, 'x')).toMatchObject({ code: 'MANDATE_NOT_FOUND' });
    expect(await world.holds()).toBe(true);
    expect(await world.holds(FAMILY, colleague)).toBe(false);
  });
});

describe('[S6] what an agent does', () => {
  it('is written down with both names and told the household once, in the inbox and on the phone', async () => {
    await world.grant();
    const code = partOf(await world.shop.buy({ fungus: 1 })).code;
    await world.audited('order.shipped');
    expect(await steps.ship(world.agent, code)).toMatchObject({ __typename: 'SellerOrderShipped' });
    expect((await world.audited('order.shipped')).at(-1)).toMatchObject({
      actorId: world.agent.personId,
      onBehalfOfId: await world.idOf(FAMILY),
      details: { mandateId: (await world.book()).mandates.find(({ state }) => state === 'GRANTED')?.id },
    });
    await deliverAgain('ActedForSeller');
    const told = (await world.shop.inboxOf(world.shop.family)).filter((title) => title.startsWith('Your agent did'));
    expect(told).toHaveLength(1);
    const texts = (await world.shop.wordsTo(world.shop.family)).filter((text) => text.includes(code));
    expect(texts.filter((text) => text.includes('发出了'))).toHaveLength(1);
    expect(texts.at(-1)).toContain(`打帮助电话 ${HELP_PHONE}`);
    const [act] = (await world.book()).acts;
    expect(act).toMatchObject({ through: 'AGENT', what: expect.stringContaining(code) });
    expect(act?.actorName).toBe((await world.book()).agents[0]?.name);
  });

  it('stays on the desk of one household: an order of another is not there, though both are served', async () => {
    const other = await world.newHousehold();
    await addMandate(world.api, other.sellerCode, world.agent.personId);
    const code = partOf(await world.shop.buy({ fungus: 1 })).code;
    expect(await look(code, FAMILY)).not.toBeNull();
    expect(await look(code, other.sellerCode)).toBeNull();
    const elsewhere = { sellerCode: other.sellerCode };
    expect(await steps.ship(world.agent, code, [], elsewhere)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    expect(await steps.refuse(world.agent, code, '没有货', elsewhere)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    expect(await steps.previewParcel(world.agent, code, [], elsewhere)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    const there = { sellerCode: FAMILY };
    expect(await steps.ship(world.agent, code, [], there)).toMatchObject({ __typename: 'SellerOrderShipped' });
  });

  it('shows nothing of a household’s money', async () => {
    const code = partOf(await world.shop.buy({ fungus: 1 })).code;
    const { sellerOrder } = await world.shop.ask<{ sellerOrder: { money: object | null } }>(world.agent, SHIPPING, {
      code,
    });
    expect(sellerOrder.money).toBeNull();
  });
});

describe('[S5] one person with several sellers', () => {
  it('holds each in its own role, and one that is held in two ways with the scopes of both', async () => {
    const [own, member, served] = [await world.newHousehold(), await world.newHousehold(), await world.newHousehold()];
    const person = own.person;
    await makeAgent(world.api, person.personId, FAMILY);
    const cooperative = await addCooperative(world.api, person);
    await addMember(world.api, member, cooperative);
    await letIn(member.householdId, cooperative.cooperativeId, 'money');
    await addMandate(world.api, served.sellerCode, person.personId, { scopes: ['ship'], until: '2027-01-31' });
    await addMandate(world.api, member.sellerCode, person.personId, { scopes: ['list'] });
    const { mySellers } = await world.shop.ask<Mine>(person, MINE);
    expect(new Map(mySellers.map((each) => [each.code, each]))).toEqual(
      new Map(
        [
          { code: own.sellerCode, through: 'OWN', scopes: ['LIST', 'PRICE', 'SHIP', 'MONEY', 'OWN'], ...idle },
          {
            ...{
              code: member.sellerCode,
              through: 'COOPERATIVE',
              scopes: ['LIST', 'MONEY'],
              ...idle,
              ordersToPack: null,
            },
            actingCooperativeName: 'Another Cooperative',
          },
          {
            ...{ code: served.sellerCode, through: 'AGENT', scopes: ['SHIP'], ...idle, listingsToCorrect: null },
            actingUntil: '2027-01-31',
          },
        ].map((each) => [each.code, each]),
      ),
    );
    expect(await world.holds(member.sellerCode, person)).toBe(true);
    expect(await world.holds(served.sellerCode, person)).toBe(false);
    const { mandatesServed } = await world.shop.ask<{ mandatesServed: { sellerCode: string }[] }>(person, SERVED, {
      villageCode: VILLAGE,
    });
    expect(mandatesServed.map(({ sellerCode }) => sellerCode).toSorted()).toEqual(
      [member.sellerCode, served.sellerCode].toSorted(),
    );
    const elsewhere = await world.shop.ask<{ mandatesServed: object[] }>(person, SERVED, {
      villageCode: '990102101001',
    });
    expect(elsewhere.mandatesServed).toEqual([]);
  });
});

const idle = { ordersToPack: 0, listingsToCorrect: 0, actingUntil: null, actingCooperativeName: null };

async function look(code: string, sellerCode?: string): Promise<object | null> {
  const { sellerOrder } = await world.shop.ask<{ sellerOrder: object | null }>(world.agent, SHIPPING, {
    code,
    sellerCode,
  });
  return sellerOrder;
}

async function letIn(householdId: string, cooperativeId: string, scope: string): Promise<void> {
  await world.shop.read(
    `insert into village_seller.member_permissions (id, household_id, cooperative_id, scope, granted_at, granted_by)
     values (gen_random_uuid(), $1, $2, $3, '2026-11-20', $1)`,
    [householdId, cooperativeId, scope],
  );
}

/** The last event of a name comes a second time. */
async function deliverAgain(name: string): Promise<void> {
  const { worker } = world.shop.shop;
  const text = 'select id from database.events where name = $1 order by id desc limit 1';
  const [event] = await world.shop.read<{ id: string }>(text, [name]);
  await worker.get(EventConsumer).deliver(worker.get(TellActing), event?.id ?? '');
  await world.shop.shop.settle();
}

/** A session that is as old as the clock. */
async function freshToken(): Promise<string> {
  await world.shop.inboxOf(world.agent);
  return world.agent.token;
}

async function ownerOf(sellerCode: string): Promise<typeof world.agent> {
  const text = `select g.person_id as "personId" from identity.grants g join village_seller.sellers s on s.id = g.subject_id
    where s.code = $1 and g.role = 'seller'`;
  const [row] = await world.shop.read<{ personId: string }>(text, [sellerCode]);
  return { ...world.agent, personId: row?.personId ?? '', token: '', openedAt: new Date(0) };
}
