import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stripe } from 'stripe';
import { refusalOf, stripeTargets } from '../../../../test/support/stripe-targets.js';

describe.each(stripeTargets())('money of $name', ({ open }) => {
  let stripe: Stripe;
  let close: () => Promise<void>;
  beforeAll(async () => ({ stripe, close } = await open()));
  afterAll(() => close());

  const pay = (metadata: Record<string, string> = {}): Promise<Stripe.PaymentIntent> =>
    stripe.paymentIntents.create({
      amount: 2_000,
      currency: 'usd',
      allowed_payment_method_types: ['card'],
      capture_method: 'automatic',
      payment_method: 'pm_card_visa',
      confirm: true,
      metadata,
      expand: ['latest_charge.balance_transaction'],
    });
  const chargeOf = ({ latest_charge }: Stripe.PaymentIntent): Stripe.Charge => latest_charge as Stripe.Charge;

  it('comes with a charge, and with a movement less the fee', async () => {
    const intent = await pay({ payment: 'one' });
    const charge = chargeOf(intent);
    const movement = charge.balance_transaction as Stripe.BalanceTransaction;
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 2_000, metadata: { payment: 'one' } });
    expect(charge).toMatchObject({ paid: true, captured: true, amount_refunded: 0, metadata: { payment: 'one' } });
    expect(movement).toMatchObject({ type: 'charge', source: charge.id, status: 'pending' });
    expect(movement.fee).toBeGreaterThan(0);
    expect(movement.net).toBe(movement.amount - movement.fee);
    expect(movement.available_on).toBeGreaterThan(movement.created);
  });

  it('goes back in parts, never more than came, each part a movement without a fee', async () => {
    const intent = await pay();
    const first = await stripe.refunds.create({ payment_intent: intent.id, amount: 500, metadata: { part: '1' } });
    expect(first).toMatchObject({ object: 'refund', amount: 500, status: 'succeeded', metadata: { part: '1' } });
    const tooMuch = await refusalOf(stripe.refunds.create({ payment_intent: intent.id, amount: 1_501 }));
    expect(tooMuch).toMatchObject({ statusCode: 400, rawType: 'invalid_request_error' });
    const rest = await stripe.refunds.create({ charge: chargeOf(intent).id }, { idempotencyKey: randomUUID() });
    expect(rest.amount).toBe(1_500);
    const again = await refusalOf(stripe.refunds.create({ payment_intent: intent.id }));
    expect(again).toMatchObject({ statusCode: 400, code: 'charge_already_refunded' });

    const charge = await stripe.charges.retrieve(chargeOf(intent).id, { expand: ['refunds'] });
    expect(charge).toMatchObject({ refunded: true, amount_refunded: 2_000 });
    expect(charge.refunds?.data.map(({ amount }) => amount)).toEqual([1_500, 500]);
    const movements = await stripe.balanceTransactions.list({ source: first.id, expand: ['data.source'] });
    expect(movements.data).toMatchObject([{ type: 'refund', amount: -500, fee: 0, source: { id: first.id } }]);
    const listed = await stripe.refunds.list({ charge: charge.id, limit: 1 }).autoPagingToArray({ limit: 10 });
    expect(listed.map(({ id }) => id)).toEqual([rest.id, first.id]);
  });

  it('does not go back where none came', async () => {
    const declined = await refusalOf(
      stripe.paymentIntents.create({
        amount: 2_000,
        currency: 'usd',
        allowed_payment_method_types: ['card'],
        payment_method: 'pm_card_visa_chargeDeclined',
        confirm: true,
      }),
    );
    expect(declined).toMatchObject({ statusCode: 402, code: 'card_declined', decline_code: 'generic_decline' });
    expect(declined.payment_intent).toMatchObject({ status: 'requires_payment_method' });
    const refusal = await refusalOf(stripe.refunds.create({ payment_intent: declined.payment_intent?.id ?? '' }));
    expect(refusal.statusCode).toBe(400);
    expect((await refusalOf(stripe.refunds.create({ amount: 1 }))).statusCode).toBe(400);
    expect(await refusalOf(stripe.refunds.create({ charge: 'ch_nothing' }))).toMatchObject({
      code: 'resource_missing',
    });
  });

  it('leaves a trail of events that can be listed', async () => {
    const intent = await pay({ trail: randomUUID() });
    await stripe.refunds.create({ payment_intent: intent.id });
    const events = await stripe.events.list({ types: ['charge.refunded', 'payment_intent.succeeded'], limit: 10 });
    const types = events.data
      .filter(({ data }) => JSON.stringify(data.object).includes(intent.metadata['trail'] ?? '-'))
      .map(({ type }) => type);
    expect(types.toSorted()).toEqual(['charge.refunded', 'payment_intent.succeeded']);
  });

  it('is shown to nobody without the key', async () => {
    const call = stripe.charges.list({}, { apiKey: 'sk_test_wrong0000000000' });
    expect(await refusalOf(call)).toMatchObject({ statusCode: 401, type: 'StripeAuthenticationError' });
  });
});
