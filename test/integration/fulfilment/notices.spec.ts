import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventConsumer, EventPublisher } from '@shanhuo/database';
import { GrantService, PLATFORM_SUBJECT_ID } from '@shanhuo/identity';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId } from '@shanhuo/kernel';
import { OrderHandlers } from '@shanhuo/order';
import { PAYMENT_RETURNED, RECONCILIATION_DIFFERED, REFUND_FAILED } from '@shanhuo/payment';
import { Buyer } from '../../support/buyer.js';
import { partOf, Steps } from './desk-steps.js';
import { FulfilmentWorld, RIVER, type Somebody } from './fulfilment-world.js';
import type { OrderView } from './fulfilment.queries.js';

let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

/** Texts as the demo would have sent them to a phone, oldest first. */
async function textsTo(phone: string): Promise<string[]> {
  const query = `{ demoMessages(last: 100) { to text } }`;
  const { demoMessages } = await world.ask<{ demoMessages: { to: string; text: string }[] }>(undefined, query);
  return demoMessages
    .filter(({ to }) => to.slice(-4) === phone.slice(-4))
    .map(({ text }) => text)
    .toReversed();
}

async function publish(name: string, payload: object): Promise<string> {
  const { app, database } = world.shop.api;
  const id = await database.inTransaction((tx) => app.get(EventPublisher).publish(tx, { name, payload }));
  await world.shop.settle();
  return id;
}

async function newOperator(): Promise<Somebody> {
  const { app, database } = world.shop.api;
  const operator = await world.newBuyer();
  const grant = { role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID } as const;
  await database.inTransaction((tx) => app.get(GrantService).giveBySystem(tx, operator.personId, grant));
  return operator;
}

/** What stands in the inbox of somebody, newest first. */
async function bodiesOf({ token }: Somebody, language: 'en' | 'zh-CN'): Promise<string[]> {
  const query = `{ me { inbox(first: 100) { nodes { body } } } }`;
  interface Answer {
    readonly me: { readonly inbox: { readonly nodes: readonly { readonly body: string }[] } };
  }
  const { data } = await world.shop.api.ask<Answer>(query, { token, language });
  return (data?.me.inbox.nodes ?? []).map(({ body }) => body);
}

async function orderIdOf({ code }: OrderView): Promise<string> {
  return (await world.read<{ id: string }>(`select id from orders.orders where code = $1`, [code]))[0]?.id ?? '';
}

describe('[B2] a guest', () => {
  it('is told by text of all that a buyer is told, in the language of the order, with a link', async () => {
    const { api, sandbox } = world.shop;
    const phone = newTestPhone();
    const guest = new Buyer({ apiUrl: api.url, webSecret: api.environment.webSecret }, phone);
    await guest.add(await world.variantOf('kiwi'), 1);
    const { code, paymentUrl } = await guest.place(await guest.readCart('420000'), '420325100');
    await sandbox.pay(new URL(paymentUrl ?? '').pathname.split('/').at(-1) ?? '', {
      method: 'alipay',
      outcome: 'succeed',
    });
    await world.shop.settle();
    const [part] = await world.read<{ code: string }>(
      `select s.code from orders.seller_orders s join orders.orders o on o.id = s.order_id where o.code = $1`,
      [code],
    );
    await steps.ship(world.river, part?.code ?? '', [], { trackingNumber: 'SF9876543210' });
    const texts = await textsTo(phone);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(new RegExp(`^【山货】订单 ${code} 已付款 ¥[\\d.]+.*http://localhost:1/orders/${code}$`));
    expect(texts[1]).toBe(`【山货】订单 ${code}：渡口果园已发货，顺丰速运 SF9876543210。`);
  });
});

describe('[S23] a seller', () => {
  it('is told in short what to pack and by when, by text and in the inbox', async () => {
    const before = (await textsTo(world.family.phone)).length;
    const { code } = partOf(await world.buy({ fungus: 2, soap: 1 }));
    expect((await textsTo(world.family.phone)).slice(before)).toEqual([
      expect.stringMatching(new RegExp(`^【山货】新订单 ${code}：共 3 件，请在\\d+月\\d+日 \\d\\d:\\d\\d前发货。$`)),
    ]);
    expect(await world.inboxOf(world.family)).toContain('A new order to pack');
    // The manager of its cooperative holds the cooperative's own seller, and not the household's.
    expect(await world.inboxOf(world.manager)).toEqual(['Welcome to Shanhuo']);
    await world.buy({ tea: 1 });
    expect((await world.inboxOf(world.manager))[0]).toBe('A new order to pack');
  });
});

describe('[X7] news of an order', () => {
  it('are told once, though their event comes twice and its receipt were lost', async () => {
    const buyer = await world.newBuyer();
    await world.buy({ soap: 1 }, buyer);
    const newest = `select id from database.events where name = 'OrderPaid' order by id desc limit 1`;
    const [event] = await world.read<{ id: string }>(newest);
    const { app } = world.shop.api;
    const tell = app.get(OrderHandlers).all.find(({ subscriber }) => subscriber === 'order.tell-paid');
    if (tell === undefined || event === undefined) throw new Error('nothing to tell');
    await world.read(`delete from database.receipts where event_id = $1`, [event.id]);
    await app.get(EventConsumer).deliver(tell, event.id);
    expect(await world.textsTo(buyer)).toEqual(['order-paid']);
    expect((await world.inboxOf(buyer)).filter((title) => title === 'Your order is paid')).toHaveLength(1);
  });

  it('of several orders at once are what each alone would be told', async () => {
    const buyers = [await world.newBuyer(), await world.newBuyer()];
    for (const buyer of buyers) await world.buy({ soap: 1 }, buyer);
    const newest = `select id from database.events where name = 'OrderPaid' order by id desc limit 2`;
    const ids = (await world.read<{ id: string }>(newest)).map(({ id }) => id);
    const { app } = world.shop.api;
    const tell = app.get(OrderHandlers).all.find(({ subscriber }) => subscriber === 'order.tell-paid');
    if (tell === undefined || !('handleAll' in tell)) throw new Error('nothing to tell together');
    const told = () =>
      world.read(
        `select event_id, template, count(*)::int from notice.texts
         where event_id = any($1) or event_id in (select s.id from orders.seller_orders s join orders.orders o
           on o.id = s.order_id where o.id::text in (select payload ->> 'orderId' from database.events where id = any($1)))
         group by event_id, template order by template, event_id`,
        [ids],
      );
    const one = await told();
    await world.read(`delete from database.receipts where event_id = any($1)`, [ids]);
    await world.read(
      `delete from notice.texts where event_id = any($1) or template = 'seller-order-to-pack' and event_id in (
         select s.id from orders.seller_orders s where s.order_id::text in (
           select payload ->> 'orderId' from database.events where id = any($1)))`,
      [ids],
    );
    await app.get(EventConsumer).deliverAll(tell, [...ids, ids[0]!]);
    expect(await told()).toEqual(one);
    expect(one.length).toBe(4);
  });

  it('of a parcel that was cancelled before they came are not told to the seller', async () => {
    const buyer = await world.newBuyer();
    const order = await world.buy({ soap: 1 }, buyer);
    await steps.cancel(buyer, partOf(order).code);
    const [row] = await world.read<{ id: string; sellerId: string }>(
      `select id, seller_id as "sellerId" from orders.seller_orders where code = $1`,
      [partOf(order).code],
    );
    const before = (await textsTo(world.family.phone)).length;
    const ids = { orderId: await orderIdOf(order), sellerOrderId: row?.id, sellerId: row?.sellerId };
    await publish('ShipByNeared', ids);
    await publish('ShipByMissed', { ...ids, cancelAt: world.shop.clock.now().toISOString() });
    expect((await textsTo(world.family.phone)).length).toBe(before);
  });
});

describe('money that goes wrong', () => {
  it('is told to the buyer: a refund that failed, and a payment that was sent back', async () => {
    const buyer = await world.newBuyer();
    const order = await world.buy({ soap: 1 }, buyer);
    const payableId = await orderIdOf(order);
    const refund = { refundId: newId(), payableId, groupId: null, amountFen: 368, failure: 'expired_card' };
    await publish(REFUND_FAILED, refund);
    const returned = { captureId: newId(), paymentId: newId(), payableKind: 'order', payableId, reason: 'paid_twice' };
    await publish(PAYMENT_RETURNED, { ...returned, amountMinor: 2_800, currency: 'CNY' });
    expect(await world.textsTo(buyer)).toEqual(['order-paid', 'refund-delayed', 'payment-returned']);
    expect((await world.inboxOf(buyer)).slice(0, 2)).toEqual(['A payment was sent back', 'Your refund is delayed']);
  });

  it('[P8] is told to operators in their inbox, in both languages: a refund that failed, and a day that differs', async () => {
    const order = await world.buy({ soap: 1 });
    const payableId = await orderIdOf(order);
    const refund = { refundId: newId(), groupId: null, amountFen: 368, failure: 'expired_card' };
    const operator = await newOperator();
    await publish(REFUND_FAILED, { ...refund, payableId });
    await publish(REFUND_FAILED, { ...refund, payableId: null });
    await publish(RECONCILIATION_DIFFERED, { day: '2026-11-21', differences: 2 });
    expect((await bodiesOf(operator, 'en')).slice(0, 3)).toEqual([
      'On 2026-11-21 the ledger and the payment company differ in 2 places. See Reconciliation at your desk.',
      'Money of no order: a refund of ¥3.68 did not go through. It is asked for once a day for some days; see under Refunds at your desk what is in its way.',
      `Order ${order.code}: a refund of ¥3.68 did not go through. It is asked for once a day for some days; see under Refunds at your desk what is in its way.`,
    ]);
    const chinese = await bodiesOf(operator, 'zh-CN');
    expect(chinese[2]).toContain(`订单 ${order.code}：退款 ¥3.68 没有退成`);
    expect(chinese[0]).toContain('2026-11-21的账和支付机构对不上，有 2 处差异');
    expect(await world.inboxOf(world.buyer)).not.toContain('Books differ');
  });

  it('of nobody’s order is told to no buyer', async () => {
    const nobodys = {
      captureId: newId(),
      paymentId: null,
      payableKind: null,
      payableId: null,
      reason: 'unknown_payment',
    };
    await publish(PAYMENT_RETURNED, { ...nobodys, amountMinor: 100, currency: 'USD' });
    await publish(REFUND_FAILED, { refundId: newId(), payableId: null, groupId: null, amountFen: 1, failure: 'x' });
    const waiting = await world.read(
      `select from notice.texts where template = 'payment-returned' and state = 'waiting'`,
    );
    expect(waiting).toEqual([]);
  });
});

describe('[S23] who holds two sellers', () => {
  it('is told of both parts of one order', async () => {
    const { app, database } = world.shop.api;
    const [river] = await world.read<{ id: string }>(`select id from village_seller.sellers where code = $1`, [RIVER]);
    const both = { role: 'seller', subjectKind: 'seller', subjectId: river?.id ?? '' } as const;
    await database.inTransaction((tx) => app.get(GrantService).giveBySystem(tx, world.family.personId, both));
    const before = (await textsTo(world.family.phone)).length;
    const { sellerOrders } = await world.buy({ fungus: 1, kiwi: 1 });
    const told = (await textsTo(world.family.phone)).slice(before).join(' ');
    expect(sellerOrders).toHaveLength(2);
    for (const { code } of sellerOrders) expect(told).toContain(`新订单 ${code}`);
  });
});
