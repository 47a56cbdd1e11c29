import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '@shanhuo/kernel/testing';
import type { Stripe } from 'stripe';
import { openSandbox, sessionWish, stripeOf } from '../../../test/support/stripe-targets.js';
import type { Sandbox } from './sandbox.js';

const HOUR = 3_600_000;

describe('as time goes by, the sandbox', () => {
  const clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
  let sandbox: Sandbox;
  let stripe: Stripe;
  beforeEach(async () => {
    sandbox = await openSandbox({ clock });
    stripe = stripeOf(sandbox);
  });
  afterEach(() => sandbox.stop());

  it('keeps the answer to an idempotency key for a day, and then answers anew', async () => {
    const open = () => stripe.checkout.sessions.create(sessionWish(), { idempotencyKey: 'the-same' });
    const { id } = await open();
    clock.advance(24 * HOUR - 1_000);
    expect((await open()).id).toBe(id);
    clock.advance(2_000);
    expect((await open()).id).not.toBe(id);
  });

  it('makes money available two days after it came', async () => {
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    await sandbox.pay(id, { method: 'alipay', outcome: 'succeed' });
    const statuses = async () =>
      (await stripe.balanceTransactions.list()).data.map(({ status, type }) => [type, status]);
    expect(await statuses()).toEqual([['payment', 'pending']]);
    clock.advance(48 * HOUR);
    expect(await statuses()).toEqual([['payment', 'available']]);
  });

  it('cancels the payment of a session that ends after a refused attempt', async () => {
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    await sandbox.pay(id, { method: 'card', outcome: 'decline' });
    clock.advance(25 * HOUR);
    const session = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
    expect(session).toMatchObject({ status: 'expired', payment_intent: { status: 'canceled', amount_received: 0 } });
  });

  it('finds movements of a day by when they came, each of them once, page by page', async () => {
    for (let count = 0; count < 5; count += 1) {
      const { id } = await stripe.checkout.sessions.create(sessionWish());
      await sandbox.pay(id, { method: 'card', outcome: 'succeed' });
      clock.advance(HOUR);
    }
    const until = Math.floor(clock.now().getTime() / 1_000);
    const created = { gte: until - 4 * 3_600, lt: until - 3_600 };
    const found = await stripe.balanceTransactions.list({ created, limit: 2 }).autoPagingToArray({ limit: 100 });
    expect(found).toHaveLength(3);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
    expect(found.map((each) => each.created)).toEqual(found.map((each) => each.created).toSorted((a, b) => b - a));
  });
});
