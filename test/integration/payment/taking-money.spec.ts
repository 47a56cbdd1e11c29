import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@shanhuo/kernel';
import { someShares } from '@shanhuo/payment/testing';
import type { Stripe } from 'stripe';
import { Till } from './till.js';

let till: Till;
let stripe: Stripe;

beforeAll(async () => {
  till = await Till.open();
  stripe = till.shop.stripe;
}, 60_000);
afterAll(() => till?.close());
beforeEach(() => till.shop.sandbox.faults.clear());

const PAID = { state: 'succeeded', captured: 4_790, refunded: 0, captures: ['applied'], refunds: [], openPages: 0 };

describe('money', () => {
  it.each(['alipay', 'wechat_pay', 'card'] as const)('[P1] by %s is taken, split and told once', async (method) => {
    const before = (await till.events('PaymentSucceeded')).length;
    const payment = await till.paid(undefined, { method });
    const stand = await till.stand(payment);
    expect(stand).toMatchObject({ ...PAID, method });
    expect(await till.storyOf(payment)).toBe(4_790);
    const { accounts } = stand;
    expect(accounts).toMatchObject({ seller_pending: -3_600, freight: -800, cooperative: -200, platform: -150 });
    // The buyer's share of the cost, less what the provider really kept.
    expect((accounts['payment_cost'] ?? 0) + (accounts['provider_clearing'] ?? 0)).toBe(4_750);
    const events = await till.events('PaymentSucceeded');
    expect(events.slice(before)).toEqual([
      { paymentId: payment.paymentId, payableKind: 'order', payableId: payment.payableId, late: false },
    ]);
  });

  it('[P3] is taken once, whatever the order and number of the messages about it', async () => {
    till.shop.sandbox.faults.add({ on: 'webhook', kind: 'duplicate', count: 50, times: 3 });
    const [first, second] = await Promise.all([till.open(), till.open()]);
    await till.pay(await till.pageOf(first));
    await till.pay(await till.pageOf(second));
    await till.shop.settle();
    till.shop.sandbox.faults.clear();
    till.shop.sandbox.faults.add({ on: 'webhook', kind: 'reorder', count: 4, ms: 500 });
    const third = await till.paid();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await till.shop.settle();
    for (const payment of [first, second, third]) expect(await till.stand(payment)).toMatchObject(PAID);
  });

  it('[P4] whose message never comes is found by asking', async () => {
    till.shop.sandbox.faults.add({ on: 'webhook', kind: 'drop', count: 50 });
    const payment = await till.paid();
    expect(await till.stand(payment)).toMatchObject({ state: 'opened', captures: [] });
    await till.pass(4, 'payment.catch-up');
    expect(await till.stand(payment)).toMatchObject(PAID);
  });

  it('[P4] that comes after its time is taken and told as late', async () => {
    const payment = await till.open();
    await till.pay(await till.pageOf(payment), { outcome: 'succeed-late', lateSeconds: 120 });
    await till.shop.settle();
    await till.giveUp(payment);
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject({ state: 'expired', openPages: 1 });
    await till.pass(3);
    expect(await till.stand(payment)).toMatchObject(PAID);
    expect((await till.events('PaymentSucceeded')).at(-1)).toMatchObject({ paymentId: payment.paymentId, late: true });
  });

  it('[P4] that comes late without a word is found by asking', async () => {
    const payment = await till.open();
    await till.pay(await till.pageOf(payment), { outcome: 'succeed-late', lateSeconds: 120 });
    await till.giveUp(payment);
    await till.shop.settle();
    till.shop.sandbox.faults.add({ on: 'webhook', kind: 'drop', count: 50 });
    await till.pass(4, 'payment.catch-up');
    expect(await till.stand(payment)).toMatchObject(PAID);
  });

  it('that a wallet refuses after the buyer was done can be tried again', async () => {
    const payment = await till.open();
    const first = await till.pageOf(payment);
    await till.pay(first, { outcome: 'fail-late', lateSeconds: 60 });
    await till.pass(2);
    expect(await till.stand(payment)).toMatchObject({ state: 'failed', openPages: 0 });
    const second = await till.pageOf(payment);
    expect(second).not.toBe(first);
    await till.pay(second);
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject(PAID);
  });
});

describe('money that does not fit', () => {
  const returned = (reason: string, refunded = 0) => ({ captures: [reason], refunds: ['succeeded'], refunded });
  const balanced = async (payment: { paymentId: string }): Promise<void> => {
    const { accounts } = await till.stand(payment);
    expect(accounts['buyer_refunds']).toBe(0);
    expect((accounts['provider_clearing'] ?? 0) + (accounts['payment_cost'] ?? 0)).toBe(0);
  };

  it.each([
    ['too little', { amount: 4_789 }, 'wrong_amount'],
    ['too much', { amount: 4_791 }, 'wrong_amount'],
    ['another currency', { currency: 'usd' }, 'wrong_currency'],
  ])('[P4] (%s) goes back whole by itself, and the payment waits on', async (_what, fault, reason) => {
    const payment = await till.open();
    const page = await till.pageOf(payment);
    till.shop.sandbox.faults.add({ on: 'payment', kind: 'override', count: 1, ...fault });
    await till.pay(page, { method: 'card' });
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject({ state: 'opened', captured: 0, ...returned(reason) });
    await balanced(payment);
    expect((await till.events('PaymentReturned')).at(-1)).toMatchObject({ paymentId: payment.paymentId, reason });
    await till.pay(await till.pageOf(payment));
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject({ state: 'succeeded', captured: 4_790, refunded: 0 });
  });

  const payDirectly = (paymentId: string, shop = 'http://localhost:1'): Promise<Stripe.PaymentIntent> =>
    stripe.paymentIntents.create({
      amount: 4_790,
      currency: 'cny',
      payment_method: 'pm_card_visa',
      confirm: true,
      metadata: { shop, payment_id: paymentId, attempt: '7' },
    });

  it('[P4] because it came twice goes back, and what was paid first stays', async () => {
    const payment = await till.paid();
    await payDirectly(payment.paymentId);
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject({
      state: 'succeeded',
      captured: 4_790,
      refunded: 0,
      captures: ['applied', 'paid_twice'],
      refunds: ['succeeded'],
    });
    expect(await till.storyOf(payment)).toBe(4_790);
  });

  it('[P4] because nobody knows its payment goes back', async () => {
    const intent = await payDirectly(newId());
    await till.shop.settle();
    const [capture] = await till.rows<{ reason: string; state: string }>(
      `select c.reason, r.state from payment.captures c join payment.refunds r on r.capture_id = c.id
       where c.provider_intent_id = $1`,
      [intent.id],
    );
    expect(capture).toEqual({ reason: 'unknown_payment', state: 'succeeded' });
  });

  it('but is another shop’s is left alone', async () => {
    const intent = await payDirectly(newId(), 'https://another.example');
    await till.shop.settle();
    expect(await till.rows('select from payment.captures where provider_intent_id = $1', [intent.id])).toEqual([]);
    expect(await till.rows('select from payment.provider_events where handled_at is null')).toEqual([]);
  });
});

describe('a refund', () => {
  it.each(['card', 'alipay'] as const)('[P11] by %s goes back once and is told', async (method) => {
    const payment = await till.paid(undefined, { method });
    const { refundId } = await till.refundAll(payment);
    await till.shop.settle();
    await till.pass(1);
    const stand = await till.stand(payment);
    expect(stand).toMatchObject({ refunded: 4_790, refunds: ['succeeded'] });
    expect(stand.accounts).toMatchObject({ buyer_refunds: 0, seller_pending: 0, freight: 0 });
    const told = (await till.events('RefundSettled')).filter((each) => each['refundId'] === refundId);
    expect(told).toEqual([{ refundId, payableId: payment.payableId, groupId: null, amountFen: 4_790 }]);
  });

  it('[P11] that the bank sends back is asked for once more, and then shown as failed', async () => {
    const payment = await till.paid(undefined, { method: 'card' });
    till.shop.sandbox.faults.add({ on: 'refund', kind: 'failure', count: 2, reason: 'lost_or_stolen_card' });
    const { refundId } = await till.refundAll(payment);
    await till.shop.settle();
    for (let i = 0; i < 3; i++) await till.pass(1);
    const stand = await till.stand(payment);
    expect(stand).toMatchObject({ refunded: 4_790, refunds: ['failed'] });
    expect(stand.accounts['buyer_refunds']).toBe(-4_790);
    expect((await till.events('RefundFailed')).filter((each) => each['refundId'] === refundId)).toHaveLength(1);
    const refunds = await till.rows('select attempt, failure from payment.refunds where id = $1', [refundId]);
    expect(refunds).toEqual([{ attempt: 2, failure: 'lost_or_stolen_card' }]);
  });

  it.each(['timeout-before-commit', 'timeout-after-commit', 'rate-limit', 'error', 'error-after-commit'] as const)(
    '[P11] goes back once through %s',
    async (kind) => {
      const payment = await till.paid(undefined, { method: 'card' });
      till.shop.sandbox.faults.add({ on: 'request', method: 'POST', path: '/v1/refunds', kind, count: 1 });
      await till.refundAll(payment);
      await till.shop.settle().catch(() => undefined); // The job is tried again, as a worker would by itself.
      await till.pass(3, 'payment.catch-up');
      expect(await till.stand(payment)).toMatchObject({ refunded: 4_790, refunds: ['succeeded'] });
      const { data } = await stripe.refunds.list({ limit: 100 });
      const [{ charge } = { charge: '' }] = await till.rows<{ charge: string }>(
        'select provider_charge_id as charge from payment.captures where payment_id = $1',
        [payment.paymentId],
      );
      expect(data.filter((each) => each.charge === charge)).toHaveLength(1);
    },
  );

  it('[P11] of which no word comes is asked after', async () => {
    const payment = await till.paid();
    till.shop.sandbox.faults.add({ on: 'webhook', kind: 'drop', count: 50 });
    await till.refundAll(payment);
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject({ refunds: ['sent'] });
    await till.pass(15, 'payment.catch-up');
    expect(await till.stand(payment)).toMatchObject({ refunds: ['succeeded'] });
  });
});

describe('shares of several sellers', () => {
  it('[P5] sum to what was charged, to the fen', async () => {
    const shares = [...someShares(), ...someShares(), ...someShares()];
    const payment = await till.paid(shares);
    const rows = await till.rows<{ group: string; sum: number }>(
      `select e.group_id as "group", (-sum(e.amount_fen))::int as sum from payment.ledger_entries e
       join payment.ledger_transactions t on t.id = e.transaction_id
       where t.payment_id = $1 and e.group_id is not null group by 1`,
      [payment.paymentId],
    );
    expect(rows.map(({ sum }) => sum)).toEqual([4_790, 4_790, 4_790]);
  });
});
