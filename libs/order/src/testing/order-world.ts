import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CATALOG_ENTITIES, CatalogModule } from '@shanhuo/catalog';
import { stockShop } from '@shanhuo/catalog/testing';
import { Database, DATABASE_ENTITIES, DatabaseModule, EventConsumer, migrate } from '@shanhuo/database';
import { IDENTITY_ENTITIES, IdentityModule, PersonService, type Phone } from '@shanhuo/identity';
import { newTestPhone, newTestSecrets } from '@shanhuo/identity/testing';
import { isFailure, newId } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { NOTICE_ENTITIES, NOTICE_QUEUES, NoticeModule } from '@shanhuo/notice';
import { PAYMENT_ENTITIES, PAYMENT_QUEUES, PaymentModule } from '@shanhuo/payment';
import { takeMoney, UNASKED_PROVIDER } from '@shanhuo/payment/testing';
import { VILLAGE_SELLER_ENTITIES } from '@shanhuo/village-seller';
import { importAreas } from '@shanhuo/village-seller/testing';
import { PlaceOrder, type PlacedOrder } from '../checkout/place-order.service.js';
import type { PlaceOrderInput } from '../checkout/place-order.types.js';
import { ORDER_ENTITIES } from '../entities.js';
import { OrderHandlers } from '../order.handlers.js';
import { OrderModule } from '../order.module.js';
import { PLACING_SUBSCRIPTIONS } from '../order/order.parts.js';

type Products = Parameters<typeof stockShop>[1];

/** Where a spec has its parcels sent: a town in Hubei. */
export const DELIVERY = {
  recipient: '王小明',
  phone: '13900000001',
  areaCode: '420304101',
  detail: '茶园路8号',
} as const;

/** Services until the payment and all below them, with a provider that is never asked, on one clock moved by hand. */
export class OrderWorld {
  readonly database = this.app.get(Database);

  private constructor(
    readonly app: INestApplicationContext,
    readonly clock: FixedClock,
  ) {}

  static async open(url: string, products: Products, poolSize = 10): Promise<OrderWorld> {
    const subscriptions = PLACING_SUBSCRIPTIONS;
    await migrate(url, { subscriptions, timedJobs: [...PAYMENT_QUEUES, ...NOTICE_QUEUES] });
    const clock = new FixedClock(new Date('2026-11-22T04:00:00Z'));
    const entities = [
      ...DATABASE_ENTITIES,
      ...IDENTITY_ENTITIES,
      ...NOTICE_ENTITIES,
      ...VILLAGE_SELLER_ENTITIES,
      ...CATALOG_ENTITIES,
      ...PAYMENT_ENTITIES,
      ...ORDER_ENTITIES,
    ];
    const database = DatabaseModule.forRoot({
      url,
      directUrl: url,
      entities,
      poolSize,
      applicationName: 'order-spec',
      subscriptions,
      jobWork: 'never',
      clock,
    });
    const publicUrl = 'http://localhost:1';
    const catalog = CatalogModule.forRoot({ mediaFolder: '/nowhere' });
    const payment = PaymentModule.forRoot({ payments: UNASKED_PROVIDER, publicUrl });
    const imports = [
      database,
      IdentityModule.forRoot({ ...newTestSecrets(), demo: true }),
      NoticeModule.forRoot({ helpPhone: undefined }),
      catalog,
      payment,
      OrderModule.forRoot({ publicUrl, imports: [NoticeModule, catalog, payment] }),
    ];
    const app = await NestFactory.createApplicationContext({ module: class World {}, imports }, { logger: false });
    await importAreas(app);
    await stockShop(app, products);
    return new OrderWorld(app, clock);
  }

  close(): Promise<void> {
    return this.app.close();
  }

  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.read<Row>({ text }, values);
  }

  /** Ids of the variants, in the order in which their products were given. */
  async variants(): Promise<string[]> {
    const found = await this.rows<{ id: string }>(
      `select v.id from catalog.variants v join catalog.products p on p.id = v.product_id
       order by p.published_at, v.position`,
    );
    return found.map(({ id }) => id);
  }

  /** A person with a phone nobody else has, unless told. */
  async person(phone = newTestPhone()): Promise<string> {
    const { personId } = await this.database.inTransaction((tx) =>
      this.app.get(PersonService).findOrOpen(tx, `+86${phone}` as Phone),
    );
    return personId;
  }

  /** A wish for some of each variant at the prices of now, parcel fees agreed to in any height. */
  async wish(wanted: Readonly<Record<string, number>>, given: Partial<PlaceOrderInput> = {}): Promise<PlaceOrderInput> {
    const prices = await this.rows<{ id: string; price: string; sellerCode: string }>(
      `select v.id, (v.price_fen / 100.0)::numeric(10, 2)::text as price, s.code as "sellerCode" from catalog.variants v
       join catalog.products p on p.id = v.product_id join village_seller.sellers s on s.id = p.seller_id
       where v.id = any($1)`,
      [Object.keys(wanted)],
    );
    return {
      idempotencyKey: newId(),
      lines: prices.map(({ id, price }) => ({ variantId: id, quantity: wanted[id] ?? 0, unitPrice: price })),
      freight: [...new Set(prices.map(({ sellerCode }) => sellerCode))].map((sellerCode) => ({
        sellerCode,
        amount: '999.00',
      })),
      delivery: DELIVERY,
      ...given,
    };
  }

  /** Tries to place an order. */
  place(input: PlaceOrderInput, personId: string | undefined) {
    return this.app.get(PlaceOrder).place(input, { personId, address: '10.1.2.3', language: 'zh-CN' });
  }

  /** Places an order, which must work. */
  async placed(input: PlaceOrderInput, personId: string | undefined): Promise<PlacedOrder> {
    const outcome = await this.place(input, personId);
    if (isFailure(outcome)) throw new Error(`not placed: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  /** The money of an order comes, and whoever listens hears of it. */
  async pay(orderId: string): Promise<void> {
    await takeMoney(this.app, orderId);
    await this.deliver();
  }

  /** Hands all events to their handlers once more; those they had leave them cold. */
  async deliver(): Promise<void> {
    const handlers = this.app.get(OrderHandlers).all;
    for (const { event, subscriber } of PLACING_SUBSCRIPTIONS) {
      const handler = handlers.find((each) => each.subscriber === subscriber);
      if (handler === undefined) throw new Error(`nobody is ${subscriber}`);
      const events = await this.rows<{ id: string }>(`select id from database.events where name = $1 order by id`, [
        event,
      ]);
      for (const { id } of events) await this.app.get(EventConsumer).deliver(handler, id);
    }
  }
}
