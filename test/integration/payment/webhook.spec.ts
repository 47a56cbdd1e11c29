import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stripe } from 'stripe';
import { StatementCounter } from '../../support/statement-counter.js';
import { Till } from './till.js';

let till: Till;
const stripe = new Stripe('sk_test_sandbox_signs_only', { telemetry: false });

beforeAll(async () => {
  till = await Till.open();
}, 60_000);
afterAll(() => till?.close());

const seconds = (): number => Math.floor(till.shop.clock.now().getTime() / 1_000);

function eventOf(type: string, object: object, id = till.eventId()): string {
  return JSON.stringify({ id, object: 'event', type, created: seconds(), data: { object } });
}

async function send(payload: string, given: { secret?: string; timestamp?: number; changed?: string } = {}) {
  const secret = given.secret ?? till.shop.webhookSecret;
  const signature = stripe.webhooks.generateTestHeaderString({
    payload,
    secret,
    timestamp: given.timestamp ?? seconds(),
  });
  return till.post(given.changed ?? payload, { 'stripe-signature': signature });
}

const kept = async (payload: string): Promise<{ handled: boolean }[]> =>
  till.rows('select handled_at is not null as handled from payment.provider_events where id = $1', [
    (JSON.parse(payload) as { id: string }).id,
  ]);

describe('[P3] a message of the provider', () => {
  it('is kept once and answered, however often it comes', async () => {
    const payload = eventOf('refund.updated', { id: 're_of_nobody' });
    for (let i = 0; i < 3; i++) expect((await send(payload)).status).toBe(200);
    expect(await kept(payload)).toHaveLength(1);
    const jobs = await till.rows(
      `select id from pgboss.job where name = 'payment.take-event' and data ->> 'objectId' = $1`,
      ['re_of_nobody'],
    );
    expect(jobs).toHaveLength(1);
    await till.rows(`delete from pgboss.job where name = 'payment.take-event'`);
  });

  it.each([
    ['under another secret', () => ({ secret: 'whsec_of_somebody_else_0123' })],
    ['from more than five minutes ago', () => ({ timestamp: seconds() - 301 })],
    ['whose bytes were changed', () => ({ changed: eventOf('payment_intent.succeeded', { id: 'pi_other' }) })],
  ])('%s is refused with a sentence, and nothing is kept', async (_why, given) => {
    const payload = eventOf('payment_intent.succeeded', { id: 'pi_1' });
    const answer = await send(payload, given());
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('signature') });
    expect(await kept(payload)).toEqual([]);
  });

  it.each([
    ['no signature', {}],
    ['a signature of nonsense', { 'stripe-signature': 't=1,v1=zz' }],
    ['a signature with letters beyond ASCII', { 'stripe-signature': 't=1,v1=\u00e9' }],
  ])('with %s is refused', async (_what, headers) => {
    expect((await till.post('{}', headers as Record<string, string>)).status).toBe(400);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'not json'],
    ['JSON that is no event', '[]'],
  ])('signed, but of %s, is refused and breaks nothing', async (_what, payload) => {
    expect((await send(payload)).status).toBe(400);
  });

  it('that is too long is refused before it is read', async () => {
    expect((await send(eventOf('x', { filling: 'x'.repeat(100_000) }))).status).toBe(413);
  });

  it('of a kind nobody here listens to is kept and left', async () => {
    const payload = eventOf('customer.created', { id: 'cus_1' });
    expect((await send(payload)).status).toBe(200);
    expect(await kept(payload)).toEqual([{ handled: true }]);
  });

  it('costs one statement, the job included, and no transaction', async () => {
    const counter = new StatementCounter();
    try {
      const payload = eventOf('refund.updated', { id: 're_counted' });
      const sent = await counter.during(() => send(payload));
      expect(sent.length).toBe(1);
    } finally {
      counter[Symbol.dispose]();
      await till.rows(`delete from pgboss.job where name = 'payment.take-event'`);
    }
  });
});
