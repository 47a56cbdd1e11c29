import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PaymentHandlers } from '@shanhuo/payment';
import { Till } from './till.js';

let till: Till;

beforeAll(async () => {
  till = await Till.open();
}, 60_000);
afterAll(() => till?.close());
beforeEach(() => till.shop.sandbox.faults.clear());

const runJob = (queue: string, data: object): Promise<void> | undefined =>
  till.shop.app
    .get(PaymentHandlers)
    .jobs.find((job) => job.queue === queue)
    ?.run(data);

describe('while the provider has its troubles', () => {
  it('[X5] a page that could not be ended at once is ended by the next try', async () => {
    const payment = await till.open();
    const page = await till.pageOf(payment);
    till.shop.sandbox.faults.add({
      on: 'request',
      method: 'POST',
      path: '/v1/checkout/sessions/*/expire',
      kind: 'rate-limit',
      count: 1,
    });
    await till.giveUp(payment);
    await expect(till.shop.settle()).rejects.toThrow();
    await till.shop.settle();
    expect(await till.shop.stripe.checkout.sessions.retrieve(page)).toMatchObject({ status: 'expired' });
    expect(await till.stand(payment)).toMatchObject({ openPages: 0 });
  });

  it('old word of a refused page does not spoil the page that is open now', async () => {
    const payment = await till.open();
    const first = await till.pageOf(payment);
    await till.pay(first, { outcome: 'fail-late', lateSeconds: 60 });
    await till.pass(2);
    const second = await till.pageOf(payment);
    // A job that was done is done once more with others of its batch that failed.
    await runJob('payment.take-event', { eventId: till.eventId(), look: 'session', objectId: first });
    expect(await till.stand(payment)).toMatchObject({ state: 'opened', openPages: 1 });
    expect(await till.pageOf(payment)).toBe(second);
  });

  it('an event of something the provider does not know is looked into once', async () => {
    const eventId = till.eventId();
    await till.rows(
      `insert into payment.provider_events (id, type, look, object_id, created_at, received_at)
       values ($1, 'refund.updated', 'refund', 're_of_nobody', $2, $2)`,
      [eventId, till.shop.clock.now()],
    );
    await till.pass(4, 'payment.catch-up');
    expect(
      await till.rows('select id from payment.provider_events where id = $1 and handled_at is null', [eventId]),
    ).toEqual([]);
  });

  it('[P11] a refund that broke is asked for anew after a pause, not at once and again', async () => {
    const payment = await till.paid(undefined, { method: 'card' });
    till.shop.sandbox.faults.add({ on: 'request', method: 'POST', path: '/v1/refunds', kind: 'error', count: 1 });
    const { refundId } = await till.refundAll(payment);
    await runJob('payment.send-refund', { refundId });
    const [job] = await till.rows<{ pause: number }>(
      `select extract(epoch from start_after - $2::timestamptz)::float8 as pause from pgboss.job
       where name = 'payment.send-refund' and data->>'refundId' = $1 order by created_on desc limit 1`,
      [refundId, till.shop.clock.now()],
    );
    expect(job?.pause).toBeGreaterThanOrEqual(3);
    await till.shop.settle();
    expect(await till.stand(payment)).toMatchObject({ refunds: ['succeeded'] });
  });

  it('[P11] a refund that failed for good is asked for once a day, told as failed once, and settles in the end', async () => {
    const payment = await till.paid(undefined, { method: 'card' });
    till.shop.sandbox.faults.add({ on: 'refund', kind: 'failure', count: 3, reason: 'insufficient_funds' });
    const { refundId } = await till.refundAll(payment);
    await till.shop.settle();
    for (let i = 0; i < 3; i++) await till.pass(1, 'payment.catch-up');
    expect(await till.stand(payment)).toMatchObject({ refunds: ['failed'] });
    const day = async (): Promise<void> => {
      await till.pass(24 * 60 + 1, 'payment.catch-up');
      for (let i = 0; i < 3; i++) await till.pass(2, 'payment.catch-up');
    };
    await day();
    expect(await till.stand(payment)).toMatchObject({ refunds: ['failed'] });
    await day();
    const stand = await till.stand(payment);
    expect(stand).toMatchObject({ refunded: 4_790, refunds: ['succeeded'] });
    expect(stand.accounts['buyer_refunds']).toBe(0);
    expect((await till.events('RefundFailed')).filter((each) => each['refundId'] === refundId)).toHaveLength(1);
    expect((await till.events('RefundSettled')).at(-1)).toMatchObject({ refundId });
  });
});
