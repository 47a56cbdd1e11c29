import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Database, DATABASE_ENTITIES, DatabaseModule, type Subscription } from '@shanhuo/database';
import { IDENTITY_ENTITIES } from '@shanhuo/identity';
import { FixedClock } from '@shanhuo/kernel/testing';
import { VILLAGE_SELLER_ENTITIES } from '@shanhuo/village-seller';
import { PAYMENT_ENTITIES } from '../entities.js';
import { PaymentModule } from '../payment.module.js';
import { UNASKED_PROVIDER } from './paid-payment.js';

/** The services of this lib on a migrated database of the spec's own, with a provider that is never asked. */
export class PaymentWorld {
  readonly database = this.app.get(Database);

  private constructor(
    readonly app: INestApplicationContext,
    readonly clock: FixedClock,
  ) {}

  static async open(url: string, subscriptions: readonly Subscription[] = []): Promise<PaymentWorld> {
    const clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
    const database = DatabaseModule.forRoot({
      url,
      directUrl: url,
      entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES, ...VILLAGE_SELLER_ENTITIES, ...PAYMENT_ENTITIES],
      poolSize: 8,
      applicationName: 'payment-spec',
      subscriptions,
      jobWork: 'never',
      clock,
    });
    const payment = PaymentModule.forRoot({ payments: UNASKED_PROVIDER, publicUrl: 'http://localhost:1' });
    const root = { module: class World {}, imports: [database, payment] };
    return new PaymentWorld(await NestFactory.createApplicationContext(root, { logger: false }), clock);
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.read<Row>({ text }, values);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
