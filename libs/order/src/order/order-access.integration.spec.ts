import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant } from '@shanhuo/catalog/testing';
import { newTestPhone } from '@shanhuo/identity/testing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { OrderingBuyer } from '../checkout/ordering-buyer.js';
import { OrderWorld } from '../testing/index.js';
import { OrderAccess, RECEIPT_HOURS } from './order.access.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('who sees an order', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  let access: OrderAccess;
  let fungus: string;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await OrderWorld.open(testDatabase.url, [{ key: 'fungus', variants: [aVariant({ onHand: 1_000 })] }]);
    access = world.app.get(OrderAccess);
    [fungus = ''] = await world.variants();
  });
  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  async function codeOf(orderId: string): Promise<string> {
    return (
      (await world.rows<{ code: string }>(`select code from orders.orders where id = $1`, [orderId]))[0]?.code ?? ''
    );
  }
  async function ofPerson(): Promise<{ code: string; personId: string }> {
    const personId = await world.person();
    const { orderId } = await world.placed(await world.wish({ [fungus]: 1 }), personId);
    return { code: await codeOf(orderId), personId };
  }
  async function ofGuest(contactPhone = newTestPhone()) {
    const { orderId } = await world.placed(await world.wish({ [fungus]: 1 }, { contactPhone }), undefined);
    const receiptToken = world.app.get(OrderingBuyer).receiptOf(orderId);
    return { code: await codeOf(orderId), receiptToken, contactPhone };
  }

  it('its person, under the code as people type it, and nobody else', async () => {
    const { code, personId } = await ofPerson();
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
    expect(await access.findOrder(typed, { personId })).toMatchObject({ row: { code }, masked: false });
    for (const asker of [undefined, await world.person()]) {
      expect(await access.findOrder(code, { personId: asker })).toBeUndefined();
    }
    expect(await access.findOrder('no code at all', { personId })).toBeUndefined();
  });

  it('[B2] a guest by the receipt, masked, for two hours and not longer', async () => {
    const { code, receiptToken } = await ofGuest();
    const look = () => access.findOrder(code, { personId: undefined, receiptToken });
    expect(await look()).toMatchObject({ row: { code }, masked: true });
    world.clock.advance(RECEIPT_HOURS * HOUR - 1);
    expect(await look()).toMatchObject({ masked: true });
    world.clock.advance(1);
    expect(await look()).toBeUndefined();
  });

  it('[B2] [B3] a guest cannot read another’s order, by whatever receipt', async () => {
    const [mine, other, persons] = [await ofGuest(), await ofGuest(), await ofPerson()];
    for (const receiptToken of [mine.receiptToken, '', 'x', 'y'.repeat(101), undefined, null]) {
      expect(await access.findOrder(other.code, { personId: undefined, receiptToken })).toBeUndefined();
      expect(await access.findOrder(persons.code, { personId: undefined, receiptToken })).toBeUndefined();
    }
  });

  it('[B2] whoever is signed in sees by a receipt what the receipt shows, and no more', async () => {
    const { code, receiptToken } = await ofGuest();
    expect(await access.findOrder(code, { personId: await world.person(), receiptToken })).toMatchObject({
      masked: true,
    });
  });

  it('[B3] a guest’s orders are theirs who prove the phone, at the first look', async () => {
    const [first, stranger] = [await ofGuest(), await ofGuest()];
    const again = await ofGuest(first.contactPhone);
    const personId = await world.person(first.contactPhone);
    expect(await access.findOrder(stranger.code, { personId })).toBeUndefined();
    expect(await access.findOrder(first.code, { personId })).toMatchObject({ masked: false });
    const { nodes } = await access.findPage(personId, 10, undefined, 'en');
    expect(nodes.map(({ row }) => row.code).toSorted()).toEqual([first.code, again.code].toSorted());
    // The receipt of an order that has an owner now still shows what it showed.
    expect(await access.findOrder(first.code, { personId: undefined, receiptToken: first.receiptToken })).toMatchObject(
      {
        masked: true,
      },
    );
  });

  it('[B3] nobody claims by the phone of the recipient, which is often another’s', async () => {
    const recipient = newTestPhone();
    const { orderId } = await world.placed(
      await world.wish(
        { [fungus]: 1 },
        {
          contactPhone: newTestPhone(),
          delivery: { recipient: '李', phone: recipient, areaCode: '420304101', detail: '一号' },
        },
      ),
      undefined,
    );
    expect(await access.findOrder(await codeOf(orderId), { personId: await world.person(recipient) })).toBeUndefined();
  });

  it('[B3] orders of long ago are claimed by nobody', async () => {
    const { code, contactPhone } = await ofGuest();
    const late = await ofGuest();
    world.clock.advance(180 * DAY);
    const lastMoment = await world.person(late.contactPhone);
    expect(await access.findOrder(late.code, { personId: lastMoment })).toMatchObject({ masked: false });
    world.clock.advance(1);
    expect(await access.findOrder(code, { personId: await world.person(contactPhone) })).toBeUndefined();
  });

  it('[B2] a guest must leave a phone, and a second click has the same receipt', async () => {
    const without = await world.place(await world.wish({ [fungus]: 1 }), undefined);
    expect(without).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'contactPhone' }] });
    const wish = await world.wish({ [fungus]: 1 }, { contactPhone: newTestPhone() });
    const [first, second] = [await world.placed(wish, undefined), await world.placed(wish, undefined)];
    expect(second.orderId).toBe(first.orderId);
    const kept = await world.rows<{ text: string }>(`select a::text as text from database.idempotent_answers a`);
    const receipt = world.app.get(OrderingBuyer).receiptOf(first.orderId);
    expect(kept.map(({ text }) => text).join()).not.toContain(receipt);
  });

  it('pages through one’s own orders, each once, newest first', async () => {
    const personId = await world.person();
    for (let i = 0; i < 5; i++) {
      await world.placed(await world.wish({ [fungus]: 1 }), personId);
      world.clock.advance(i === 2 ? 0 : 1_000);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await access.findPage(personId, 2, after, 'en');
      seen.push(...page.nodes.map(({ row }) => row.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after !== undefined);
    const all = await world.rows<{ id: string }>(
      `select id from orders.orders where person_id = $1 order by placed_at desc, id desc`,
      [personId],
    );
    expect(seen).toEqual(all.map(({ id }) => id));
    await expect(access.findPage(personId, 2, 'nonsense', 'en')).rejects.toThrow('no longer valid');
  });
});
