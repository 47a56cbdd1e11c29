import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FixedClock } from '@shanhuo/kernel/testing';
import { Stripe } from 'stripe';
import { openSandbox, sessionWish, stripeOf } from '../../../test/support/stripe-targets.js';
import type { Sandbox } from './sandbox.js';
import { idOf } from './store/stripe-objects.js';

const SECRET = 'whsec_0123456789abcdef';

/** An endpoint that checks each signature with the real SDK, and answers as it is told. */
class Receiver {
  readonly told: Stripe.Event[] = [];
  answers: number[] = [];
  private readonly server: Server;

  constructor(clock: FixedClock) {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const signature = request.headers['stripe-signature'] ?? '';
        const receivedAt = clock.now().getTime();
        const body = Buffer.concat(chunks);
        const status = this.answers.shift() ?? 200;
        const event = Stripe.webhooks.constructEvent(body, signature, SECRET, 300, undefined, receivedAt);
        if (status < 300) this.told.push(event);
        response.writeHead(status).end();
      });
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhooks/stripe`;
  }

  types = (): string[] => this.told.map(({ type }) => type);

  async hears(count: number): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (this.told.length < count) {
      if (Date.now() > deadline) throw new Error(`heard ${this.types().join(', ')}`);
      await pause(5);
    }
  }

  close = (): Promise<void> => new Promise((resolve) => void this.server.close(() => resolve()));
}

describe('what the sandbox tells', () => {
  let clock: FixedClock;
  let receiver: Receiver;
  let folder: string;
  let sandbox: Sandbox;
  let stripe: Stripe;
  let open: () => Promise<void>;

  beforeEach(async () => {
    clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
    receiver = new Receiver(clock);
    folder = mkdtempSync(join(tmpdir(), 'shanhuo-sandbox-'));
    const webhook = { url: await receiver.open(), secret: SECRET };
    open = async () => {
      sandbox = await openSandbox({ clock, webhook, file: join(folder, 'books.sqlite') });
      stripe = stripeOf(sandbox);
    };
    await open();
  });

  afterEach(async () => {
    await sandbox.stop();
    await receiver.close();
    rmSync(folder, { recursive: true });
  });

  it('is a paid session, signed so that the SDK believes it', async () => {
    const { id } = await stripe.checkout.sessions.create(sessionWish({ client_reference_id: 'order-7' }));
    await sandbox.pay(id, { method: 'card', outcome: 'succeed' });
    await receiver.hears(4);
    expect(receiver.types().toSorted()).toEqual([
      'charge.succeeded',
      'checkout.session.completed',
      'payment_intent.created',
      'payment_intent.succeeded',
    ]);
    const completed = receiver.told.find(({ type }) => type === 'checkout.session.completed');
    expect(completed).toMatchObject({
      object: 'event',
      api_version: Stripe.API_VERSION,
      data: { object: { id, client_reference_id: 'order-7', payment_status: 'paid', status: 'complete' } },
    });
    await sandbox.settled();
    expect(await stripe.events.retrieve(completed?.id ?? '')).toMatchObject({ pending_webhooks: 0 });
  });

  it('is told again until somebody says yes', async () => {
    receiver.answers = [500, 302];
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    await stripe.checkout.sessions.expire(id);
    await receiver.hears(1);
    expect(receiver.types()).toEqual(['checkout.session.expired']);
    expect(receiver.answers).toEqual([]);
  });

  it('is told again where it falls due between one look and the next', async () => {
    receiver.answers = [500];
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    let now = Date.now();
    // Nearly the first pause goes by with each question for the time.
    const passing = jest.spyOn(Date, 'now').mockImplementation(() => (now += 200));
    try {
      await stripe.checkout.sessions.expire(id);
      for (let looks = 0; looks < 1_000 && receiver.told.length === 0; looks++) await pause(5);
    } finally {
      passing.mockRestore();
    }
    expect(receiver.types()).toEqual(['checkout.session.expired']);
  });

  it('is told after a restart too', async () => {
    receiver.answers = Array.from({ length: 2 }, () => 500);
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    await stripe.checkout.sessions.expire(id);
    await sandbox.stop();
    await open();
    await receiver.hears(1);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired' });
  });

  it('is an expiry when the time of a session is over', async () => {
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    clock.advance(25 * 3_600_000);
    sandbox.runDue();
    await receiver.hears(1);
    expect(receiver.told[0]).toMatchObject({ type: 'checkout.session.expired', data: { object: { id, url: null } } });
  });

  it('is late money: complete and unpaid first, paid when it has come, even past the end of the session', async () => {
    const { id, expires_at } = await stripe.checkout.sessions.create(sessionWish());
    await sandbox.pay(id, { method: 'alipay', outcome: 'succeed-late', lateUntil: expires_at + 60 });
    expect(await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
      payment_intent: { status: 'processing' },
    });
    await receiver.hears(3);
    clock.moveTo(new Date((expires_at + 61) * 1_000));
    sandbox.runDue();
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete', payment_status: 'paid' });
    await sandbox.settled();
    await receiver.hears(6);
    expect(receiver.types()).toContain('checkout.session.async_payment_succeeded');
    expect(receiver.types()).not.toContain('checkout.session.expired');
  });

  it('is money that never came', async () => {
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    await sandbox.pay(id, { method: 'alipay', outcome: 'fail-late', lateSeconds: 5 });
    await receiver.hears(3);
    clock.advance(6_000);
    sandbox.runDue();
    await receiver.hears(6);
    expect(receiver.types()).toContain('checkout.session.async_payment_failed');
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: 'unpaid' });
  });

  it("is a wallet's refund, pending first", async () => {
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    const { payment_intent } = await sandbox.pay(id, { method: 'wechat_pay', outcome: 'succeed' });
    const refund = await stripe.refunds.create({ payment_intent: idOf(payment_intent) });
    expect(refund).toMatchObject({ status: 'pending', id: expect.stringMatching(/^pyr_/) });
    await receiver.hears(6);
    clock.advance(10_000);
    sandbox.runDue();
    await receiver.hears(8);
    expect(receiver.types()).toEqual(
      expect.arrayContaining(['refund.created', 'charge.refunded', 'refund.updated', 'charge.refund.updated']),
    );
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'succeeded' });
  });

  it.each([
    ['twice', { kind: 'duplicate', times: 2 } as const, 2],
    ['never', { kind: 'drop' } as const, 0],
    ['later', { kind: 'delay', ms: 50 } as const, 1],
  ])('comes %s where the script says so', async (_how, fault, times) => {
    sandbox.faults.add({ on: 'webhook', type: 'checkout.session.completed', ...fault });
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    await sandbox.pay(id, { method: 'card', outcome: 'succeed' });
    await receiver.hears(3 + times);
    await sandbox.settled();
    const completed = receiver.told.filter(({ type }) => type === 'checkout.session.completed');
    expect(completed).toHaveLength(times);
    expect(new Set(completed.map((event) => event.id)).size).toBe(Math.min(1, times));
  });

  it('comes in reverse where the script says so', async () => {
    sandbox.faults.add({ on: 'webhook', kind: 'reorder', count: 4, ms: 60_000 });
    const { id } = await stripe.checkout.sessions.create(sessionWish());
    await sandbox.pay(id, { method: 'card', outcome: 'succeed' });
    await receiver.hears(4);
    expect(receiver.types()).toEqual([
      'checkout.session.completed',
      'payment_intent.succeeded',
      'charge.succeeded',
      'payment_intent.created',
    ]);
  });
});
