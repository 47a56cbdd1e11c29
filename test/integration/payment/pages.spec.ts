import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

/** Pages the provider has of a payment, with how each stands. */
async function pagesOf({ paymentId }: { paymentId: string }): Promise<(string | null)[]> {
  const sessions = await stripe.checkout.sessions.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
  return sessions.filter((each) => each.client_reference_id === paymentId).map(({ status }) => status);
}

describe('the page of a payment', () => {
  it('is one, however often it is asked for', async () => {
    const payment = await till.open();
    const first = await till.pageOf(payment);
    const others = await Promise.all([till.pageOf(payment), till.pageOf(payment), till.pageOf(payment)]);
    expect(new Set([first, ...others]).size).toBe(1);
    expect(await pagesOf(payment)).toEqual(['open']);
  });

  it('is one for callers who come at the same moment', async () => {
    const payment = await till.open();
    const pages = await Promise.all([till.pageOf(payment), till.pageOf(payment), till.pageOf(payment)]);
    expect(new Set(pages).size).toBe(1);
    expect(await pagesOf(payment)).toEqual(['open']);
  });

  it('says that no money moves on it', async () => {
    const payment = await till.open();
    const wish = {
      items: [],
      successUrl: 'http://localhost:1/a',
      cancelUrl: 'http://localhost:1/b',
      language: 'en',
    } as const;
    const page = await till.payments.startCheckout({ payableId: payment.payableId, ...wish });
    expect(page).toMatchObject({ demo: true, url: expect.stringContaining('/pay/') });
  });

  it.each(['timeout-before-commit', 'timeout-after-commit', 'error-before', 'error', 'error-after-commit'] as const)(
    'is one after %s, and the buyer loses nothing',
    async (kind) => {
      const payment = await till.open();
      const path = '/v1/checkout/sessions';
      till.shop.sandbox.faults.add({ on: 'request', method: 'POST', path, kind, count: 1 });
      const page = await till.findPage(payment);
      if ('code' in page) expect(page.code).toBe('PAYMENT_UNAVAILABLE');
      const id = await till.pageOf(payment);
      await till.pay(id);
      await till.shop.settle();
      expect(await pagesOf(payment)).toEqual(['complete']);
      expect(await till.stand(payment)).toMatchObject({ state: 'succeeded', captures: ['applied'] });
    },
  );

  it('is asked for again under the same key while nobody answers', async () => {
    const payment = await till.open();
    const path = '/v1/checkout/sessions';
    till.shop.sandbox.faults.add({ on: 'request', method: 'POST', path, kind: 'rate-limit', count: 1 });
    expect(await till.findPage(payment)).toEqual({ code: 'PAYMENT_UNAVAILABLE' });
    await till.pageOf(payment);
    const attempts = await till.rows('select attempt from payment.sessions where payment_id = $1', [payment.paymentId]);
    expect(attempts).toEqual([{ attempt: 1 }]);
  }, 60_000);

  it('[X5] is ended when the payment is given up', async () => {
    const payment = await till.open();
    await till.pageOf(payment);
    await till.giveUp(payment);
    await till.shop.settle();
    expect(await pagesOf(payment)).toEqual(['expired']);
    expect(await till.findPage(payment)).toEqual({ code: 'PAYMENT_NOT_OPEN' });
    expect(await till.stand(payment)).toMatchObject({ state: 'expired', openPages: 0 });
  });

  it('[X5] is ended also where its answer got lost', async () => {
    const payment = await till.open();
    const path = '/v1/checkout/sessions';
    till.shop.sandbox.faults.add({ on: 'request', method: 'POST', path, kind: 'timeout-after-commit', count: 3 });
    expect(await till.findPage(payment)).toEqual({ code: 'PAYMENT_UNAVAILABLE' });
    till.shop.sandbox.faults.clear();
    await till.giveUp(payment);
    await till.shop.settle();
    expect(await pagesOf(payment)).toEqual(['expired']);
  });

  it('is not made for what is paid', async () => {
    const payment = await till.paid();
    expect(await till.findPage(payment)).toEqual({ code: 'PAYMENT_NOT_OPEN' });
  });

  it('is made anew where the old one ended before the payment did', async () => {
    const payment = await till.open();
    const first = await till.pageOf(payment);
    await stripe.checkout.sessions.expire(first);
    await till.shop.settle();
    const second = await till.pageOf(payment);
    expect(second).not.toBe(first);
    expect(await pagesOf(payment)).toEqual(expect.arrayContaining(['open', 'expired']));
  });
});
