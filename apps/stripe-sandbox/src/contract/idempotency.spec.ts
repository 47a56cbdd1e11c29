import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stripe } from 'stripe';
import { refusalOf, sessionWish, stripeTargets } from '../../../../test/support/stripe-targets.js';

describe.each(stripeTargets())('an idempotency key of $name', ({ open }) => {
  let stripe: Stripe;
  let close: () => Promise<void>;
  beforeAll(async () => ({ stripe, close } = await open()));
  afterAll(() => close());

  it('gives the same answer to the same call, and says that it is an old one', async () => {
    const idempotencyKey = randomUUID();
    const first = await stripe.checkout.sessions.create(sessionWish(), { idempotencyKey });
    await stripe.checkout.sessions.expire(first.id);
    const second = await stripe.checkout.sessions.create(sessionWish(), { idempotencyKey });
    expect(second).toMatchObject({ id: first.id, status: 'open' });
    expect(second.lastResponse.headers).toMatchObject({ 'idempotent-replayed': 'true' });
    expect(second.lastResponse.idempotencyKey).toBe(idempotencyKey);
  });

  it('is refused for another call', async () => {
    const idempotencyKey = randomUUID();
    await stripe.checkout.sessions.create(sessionWish(), { idempotencyKey });
    const wish = sessionWish({ client_reference_id: 'another' });
    const refusal = await refusalOf(stripe.checkout.sessions.create(wish, { idempotencyKey }));
    expect(refusal).toMatchObject({ statusCode: 400, type: 'StripeIdempotencyError', rawType: 'idempotency_error' });
  });

  it('may be used again after a call that was wrong in itself', async () => {
    const idempotencyKey = randomUUID();
    const wrong = sessionWish({ metadata: { ['k'.repeat(60)]: 'too long' } });
    expect((await refusalOf(stripe.checkout.sessions.create(wrong, { idempotencyKey }))).statusCode).toBe(400);
    expect(await stripe.checkout.sessions.create(sessionWish(), { idempotencyKey })).toMatchObject({ status: 'open' });
  });

  it('gives a declined payment once, however often it is tried', async () => {
    const idempotencyKey = randomUUID();
    const pay = () =>
      stripe.paymentIntents.create(
        {
          amount: 1_000,
          currency: 'usd',
          allowed_payment_method_types: ['card'],
          payment_method: 'pm_card_visa_chargeDeclined',
          confirm: true,
        },
        { idempotencyKey },
      );
    const [first, second] = [await refusalOf(pay()), await refusalOf(pay())];
    expect(first).toMatchObject({ statusCode: 402, code: 'card_declined', type: 'StripeCardError' });
    expect(second.payment_intent?.id).toBe(first.payment_intent?.id);
  });

  it('lets one of two calls at the same time through, and the other has its answer or is told to wait', async () => {
    const idempotencyKey = randomUUID();
    const calls = [1, 2, 3].map(() => stripe.checkout.sessions.create(sessionWish(), { idempotencyKey }));
    const results = await Promise.allSettled(calls);
    const ids = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.id] : []));
    expect(new Set(ids).size).toBe(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ statusCode: 409 });
    }
  });
});
