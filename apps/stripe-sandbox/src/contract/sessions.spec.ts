import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stripe } from 'stripe';
import { refusalOf, sessionWish, stripeTargets } from '../../../../test/support/stripe-targets.js';

const MINUTES = 60;

describe.each(stripeTargets())('Checkout Sessions of $name', ({ open }) => {
  let stripe: Stripe;
  let close: () => Promise<void>;
  beforeAll(async () => ({ stripe, close } = await open()));
  afterAll(() => close());

  it('are open, unpaid and without a payment until somebody pays', async () => {
    const session = await stripe.checkout.sessions.create(
      sessionWish({ client_reference_id: 'order-1', metadata: { order: '1' } }),
    );
    expect(session).toMatchObject({
      object: 'checkout.session',
      id: expect.stringMatching(/^cs_test_/),
      amount_subtotal: 3_300,
      amount_total: 3_300,
      client_reference_id: 'order-1',
      currency: 'usd',
      livemode: false,
      metadata: { order: '1' },
      mode: 'payment',
      payment_intent: null,
      payment_status: 'unpaid',
      status: 'open',
      url: expect.stringMatching(/^https?:\/\//),
    });
    expect(session.expires_at - session.created).toBe(24 * 60 * MINUTES);
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ id: session.id, status: 'open' });
  });

  it('show their lines only where they are asked for, in the order they were given', async () => {
    const session = await stripe.checkout.sessions.create(sessionWish(), {});
    expect(session.line_items).toBeUndefined();
    const expanded = await stripe.checkout.sessions.retrieve(session.id, { expand: ['line_items'] });
    const listed = await stripe.checkout.sessions.listLineItems(session.id, { limit: 1 });
    const lines = expanded.line_items?.data.map((line) => [line.description, line.quantity, line.amount_total]);
    expect(lines?.toSorted()).toEqual([
      ['武当道茶 250 g', 2, 2_500],
      ['运费', 1, 800],
    ]);
    expect(listed).toMatchObject({ object: 'list', has_more: true, data: [{ object: 'item', currency: 'usd' }] });
  });

  it.each([
    ['usd', 49, 50],
    ['hkd', 399, 400],
  ])('are refused in %s below the smallest charge: %i is too small, %i is not', async (currency, tooSmall, enough) => {
    const wishFor = (unit_amount: number) =>
      sessionWish({
        line_items: [{ quantity: 1, price_data: { currency, unit_amount, product_data: { name: '样品' } } }],
      });
    const refusal = await refusalOf(stripe.checkout.sessions.create(wishFor(tooSmall)));
    expect(refusal).toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError', code: 'amount_too_small' });
    expect(await stripe.checkout.sessions.create(wishFor(enough))).toMatchObject({ amount_total: enough });
    const direct = await refusalOf(stripe.paymentIntents.create({ amount: tooSmall, currency }));
    expect(direct).toMatchObject({ statusCode: 400, code: 'amount_too_small', param: 'amount' });
  });

  it('last as long as asked, between half an hour and a day', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const expires_at = now + 40 * MINUTES;
    expect(await stripe.checkout.sessions.create(sessionWish({ expires_at }))).toMatchObject({ expires_at });
    for (const wrong of [now + 20 * MINUTES, now + 25 * 60 * MINUTES]) {
      const refusal = await refusalOf(stripe.checkout.sessions.create(sessionWish({ expires_at: wrong })));
      expect(refusal).toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError', param: 'expires_at' });
    }
  });

  it('expire once, and then have no page any more', async () => {
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    expect(await stripe.checkout.sessions.expire(id)).toMatchObject({ id, status: 'expired', url: null });
    const refusal = await refusalOf(stripe.checkout.sessions.expire(id));
    expect(refusal).toMatchObject({ statusCode: 400, rawType: 'invalid_request_error' });
    expect(refusal.message).toContain('open');
  });

  it('are listed newest first, page by page, by time and status', async () => {
    const made: string[] = [];
    const since = Math.floor(Date.now() / 1_000) - 1;
    for (let count = 0; count < 5; count += 1) {
      made.push((await stripe.checkout.sessions.create(sessionWish())).id);
    }
    const found = await stripe.checkout.sessions
      .list({ limit: 2, created: { gte: since }, status: 'open' })
      .autoPagingToArray({ limit: 100 });
    const ours = found.map(({ id }) => id).filter((id) => made.includes(id));
    expect(ours.toSorted()).toEqual(made.toSorted());
    const [newest, next] = found;
    const before = await stripe.checkout.sessions.list({ limit: 1, ending_before: next?.id ?? '' });
    expect(before.data.map(({ id }) => id)).toEqual([newest?.id]);
  });

  it.each([
    ['an address that is missing', { success_url: '' }, 'success_url'],
    ['no lines', { line_items: [] }, 'line_items'],
    [
      'an unknown currency',
      { line_items: [{ price_data: { currency: 'yuan!' } }] },
      'line_items[0][price_data][currency]',
    ],
    ['a parameter that does not exist', { payment_methods: ['card'] }, 'payment_methods'],
  ])('are refused with %s', async (_case, wrong, param) => {
    const wish = sessionWish(wrong as unknown as Partial<Stripe.Checkout.SessionCreateParams>);
    const refusal = await refusalOf(stripe.checkout.sessions.create(wish));
    expect(refusal).toMatchObject({ statusCode: 400, rawType: 'invalid_request_error' });
    expect(refusal.param ?? param).toContain(param.split('[')[0]);
  });

  it('that do not exist answer 404 and say what was missing', async () => {
    const refusal = await refusalOf(stripe.checkout.sessions.retrieve('cs_test_nothing'));
    expect(refusal).toMatchObject({ statusCode: 404, code: 'resource_missing' });
    expect(refusal.requestId).toMatch(/^req_/);
  });
});
