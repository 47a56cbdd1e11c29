import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Stripe } from 'stripe';
import { openSandbox, refusalOf, SANDBOX_KEY, sessionWish, stripeOf } from '../../../test/support/stripe-targets.js';
import type { Sandbox } from './sandbox.js';
import { idOf } from './store/stripe-objects.js';

const SESSIONS = '/v1/checkout/sessions';

describe('the fault script', () => {
  let sandbox: Sandbox;
  let stripe: Stripe;
  beforeEach(async () => {
    sandbox = await openSandbox();
    stripe = stripeOf(sandbox);
  });
  afterEach(() => sandbox.stop());

  const open = (idempotencyKey = randomUUID()) => stripe.checkout.sessions.create(sessionWish(), { idempotencyKey });
  const countSessions = async (): Promise<number> => (await stripe.checkout.sessions.list()).data.length;

  // A connection that breaks is tried a second time by the SDK by itself, so it has to break twice.
  it('breaks a connection before anything is done', async () => {
    sandbox.faults.add({ on: 'request', method: 'POST', path: SESSIONS, kind: 'timeout-before-commit', count: 2 });
    expect(await refusalOf(open())).toMatchObject({ type: 'StripeConnectionError' });
    expect(await countSessions()).toBe(0);
  });

  it('breaks a connection after all is done: the same key then finds the answer', async () => {
    sandbox.faults.add({ on: 'request', path: SESSIONS, kind: 'timeout-after-commit', count: 2 });
    const key = randomUUID();
    expect(await refusalOf(open(key))).toMatchObject({ type: 'StripeConnectionError' });
    expect(await countSessions()).toBe(1);
    const { id } = await open(key);
    expect((await stripe.checkout.sessions.list()).data.map((session) => session.id)).toEqual([id]);
  });

  it('keeps an error as the answer of its key, and nothing was done', async () => {
    sandbox.faults.add({ on: 'request', path: SESSIONS, kind: 'error' });
    const key = randomUUID();
    for (const _ of [1, 2])
      expect(await refusalOf(open(key))).toMatchObject({ statusCode: 500, type: 'StripeAPIError' });
    expect(await countSessions()).toBe(0);
    expect(await open()).toMatchObject({ status: 'open' });
  });

  it('keeps an error as the answer of its key although all was done', async () => {
    sandbox.faults.add({ on: 'request', path: SESSIONS, kind: 'error-after-commit' });
    const key = randomUUID();
    for (const _ of [1, 2]) expect((await refusalOf(open(key))).statusCode).toBe(500);
    expect(await countSessions()).toBe(1);
  });

  it.each([
    ['an early error', 'error-before', 500],
    ['too many requests', 'rate-limit', 429],
  ] as const)('forgets %s: the same key goes through later', async (_what, kind, status) => {
    sandbox.faults.add({ on: 'request', path: '*/sessions', kind });
    const key = randomUUID();
    expect((await refusalOf(open(key))).statusCode).toBe(status);
    expect(await open(key)).toMatchObject({ status: 'open' });
  });

  it('holds a call long enough for another with the same key to be told to wait', async () => {
    sandbox.faults.add({ on: 'request', path: SESSIONS, kind: 'delay', ms: 150 });
    const key = randomUUID();
    const first = open(key);
    expect(await refusalOf(open(key))).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
    expect(await first).toMatchObject({ status: 'open' });
    expect(await countSessions()).toBe(1);
  });

  it.each([
    ['too little', { amount: 100 }, { amount_received: 100, currency: 'usd' }],
    ['another currency', { currency: 'hkd' }, { amount_received: 3_300, currency: 'hkd' }],
  ])('brings %s than was asked for', async (_what, override, received) => {
    sandbox.faults.add({ on: 'payment', kind: 'override', ...override });
    const { id } = await open();
    await sandbox.pay(id, { method: 'card', outcome: 'succeed' });
    const session = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });
    expect(session).toMatchObject({ amount_total: 3_300, currency: 'usd', payment_intent: received });
  });

  it('lets the fee of a payment be known only later, as Stripe often does', async () => {
    sandbox.faults.add({ on: 'payment', kind: 'late-fee', seconds: 1 });
    const { id } = await open();
    const { payment_intent } = await sandbox.pay(id, { method: 'card', outcome: 'succeed' });
    const find = async () => (await stripe.charges.list({ payment_intent: idOf(payment_intent) })).data[0];
    expect(await find()).toMatchObject({ paid: true, balance_transaction: null });
    await expectWithin(5_000, async () => (await find())?.balance_transaction !== null);
    expect((await stripe.balanceTransactions.list()).data).toMatchObject([{ type: 'charge', amount: 3_300 }]);
  });

  it('lets a refund fail after it was accepted, and the money comes back to the shop', async () => {
    sandbox.faults.add({ on: 'refund', kind: 'failure', reason: 'expired_or_canceled_card' });
    const { id } = await open();
    const { payment_intent } = await sandbox.pay(id, { method: 'card', outcome: 'succeed' });
    const { id: refundId } = await stripe.refunds.create({ payment_intent: idOf(payment_intent), amount: 300 });
    await expectWithin(5_000, async () => (await stripe.refunds.retrieve(refundId)).status === 'failed');
    const refund = await stripe.refunds.retrieve(refundId, {
      expand: ['failure_balance_transaction', 'balance_transaction', 'charge'],
    });
    expect(refund).toMatchObject({
      failure_reason: 'expired_or_canceled_card',
      balance_transaction: { amount: -300 },
      failure_balance_transaction: { amount: 300, type: 'refund_failure' },
      charge: { amount_refunded: 0, refunded: false },
    });
  });

  it('is written, read and taken back over HTTP, by whoever has the key', async () => {
    const ask = (method: string, body?: object, key = SANDBOX_KEY): Promise<Response> =>
      fetch(`${sandbox.url}/_sandbox/faults`, {
        method,
        headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
    expect((await ask('GET', undefined, 'wrong')).status).toBe(401);
    expect((await ask('POST', { on: 'request', kind: 'explode' })).status).toBe(400);
    expect((await ask('POST', { on: 'request', kind: 'rate-limit', count: 3 })).status).toBe(201);
    await refusalOf(open());
    expect(await (await ask('GET')).json()).toMatchObject([{ struck: 1, left: 2, rule: { kind: 'rate-limit' } }]);
    expect((await ask('DELETE')).status).toBe(204);
    expect(await open()).toMatchObject({ status: 'open' });
  });
});

async function expectWithin(milliseconds: number, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
