import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, DATABASE_ENTITIES, DatabaseModule, JobQueue } from '@shanhuo/database';
import { IDENTITY_ENTITIES } from '@shanhuo/identity';
import type { PaymentsEnvironment } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { PAYMENT_ENTITIES, PaymentHandlers, PaymentModule } from '@shanhuo/payment';
import { WEBHOOK_BODY_LIMIT, WEBHOOK_PATH, WebhookController } from '@shanhuo/payment/graphql';
import { VILLAGE_SELLER_ENTITIES } from '@shanhuo/village-seller';
import { Stripe } from 'stripe';
import { takeRawBody } from '../../../apps/api/src/http/raw-body.js';
import { startSandbox, type Sandbox } from '../../../apps/stripe-sandbox/src/sandbox.js';
import { findFreePort } from '../../../scripts/launcher/free-port.js';
import { createTestDatabase } from '../../support/test-database.js';

/** The keys of a spec's own sandbox; worth nothing anywhere else. */
const KEYS = { secretKey: 'sk_test_sandbox_of_a_spec', webhookSecret: 'whsec_of_a_spec_0123456789' };

/** Everything about money and nothing above it: the webhook, jobs that run when they are told, and the sandbox, on one clock. */
export class PaymentShop {
  readonly database = this.app.get(Database);
  /** The provider itself, for what only it can tell or do. */
  readonly stripe: Stripe;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FixedClock,
    readonly sandbox: Sandbox,
    readonly url: string,
    private readonly drop: () => Promise<void>,
  ) {
    const { hostname, port } = new URL(sandbox.url);
    this.stripe = new Stripe(KEYS.secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
  }

  static async start(): Promise<PaymentShop> {
    const [file, port] = [await createTestDatabase(), await findFreePort()];
    const clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
    const payments: PaymentsEnvironment = { provider: 'stripe-sandbox', url: `http://127.0.0.1:${port}`, ...KEYS };
    const app = await openApp(file.url, clock, payments);
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const webhook = { url: `${url}${WEBHOOK_PATH}`, secret: KEYS.webhookSecret };
    const { secretKey } = KEYS;
    const sandbox = await startSandbox({ port, file: ':memory:', secretKey, webhook, clock });
    return new PaymentShop(app, clock, sandbox, url, () => file.drop());
  }

  get webhookSecret(): string {
    return KEYS.webhookSecret;
  }

  /** Lets messages arrive and jobs be done until nothing moves any more. */
  async settle(): Promise<void> {
    do {
      this.sandbox.runDue();
      await this.sandbox.settled();
    } while ((await this.app.get(JobQueue).workOffWaiting()) > 0);
  }

  async runTimed(...names: string[]): Promise<void> {
    for (const name of names) await this.app.get(JobQueue).runTimed(name);
    await this.settle();
  }

  async close(): Promise<void> {
    await this.sandbox.stop();
    await this.app.close();
    await this.drop();
  }
}

async function openApp(url: string, clock: FixedClock, payments: PaymentsEnvironment): Promise<NestFastifyApplication> {
  const database = DatabaseModule.forRoot({
    url,
    directUrl: url,
    entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES, ...VILLAGE_SELLER_ENTITIES, ...PAYMENT_ENTITIES],
    poolSize: 8,
    applicationName: 'payment-spec',
    subscriptions: [],
    jobWork: 'when-told',
    clock,
  });
  const root = {
    module: class Shop {},
    imports: [database, PaymentModule.forRoot({ payments, publicUrl: 'http://localhost:1' })],
    controllers: [WebhookController],
  };
  const adapter = new FastifyAdapter();
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: false });
  takeRawBody(adapter.getInstance(), WEBHOOK_PATH, WEBHOOK_BODY_LIMIT);
  const handlers = app.get(PaymentHandlers);
  for (const { queue, run } of handlers.jobs) await app.get(JobQueue).workOff(queue, run);
  for (const [name, run] of Object.entries(handlers.timed)) await app.get(JobQueue).workTimed(name, '* * * * *', run);
  return app;
}
