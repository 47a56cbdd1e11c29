import { Inject, Injectable } from '@nestjs/common';
import { StockService } from '@shanhuo/catalog';
import { Database, EventPublisher } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { PaymentService } from '@shanhuo/payment';
import { OrderAccess, type OrderAsker, type SeenOrder } from '../order/order.access.js';
import { ORDER_CANCELLED, tellOrder } from '../order/order.events.js';
import { OrderSteps } from '../order/order-steps.js';
import { OrderRepository } from '../order/order.repository.js';
import { OrderNotCancellable, OrderNotFound } from '../seller-order/fulfilment.failures.js';

/** Gives an order up before it is paid: the goods are free at once, and the page is closed. */
@Injectable()
export class CancelUnpaid {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrderAccess) private readonly access: OrderAccess,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(OrderSteps) private readonly steps: OrderSteps,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(PaymentService) private readonly payments: PaymentService,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** An order that was given up before is answered as it is. */
  async cancel(orderCode: string, asker: OrderAsker): Promise<SeenOrder | OrderNotFound | OrderNotCancellable> {
    const seen = await this.access.findOrder(orderCode, asker);
    if (seen === undefined) return new OrderNotFound();
    const at = this.clock.now();
    return this.database.inTransaction(async (tx) => {
      const order = await this.orders.lockOrder(tx, seen.row.id);
      if (order?.state === 'cancelled' && order.paidAt === null) return { row: order, masked: seen.masked };
      if (order?.state !== 'placed') return new OrderNotCancellable();
      const by = { at, by: 'buyer', person: asker.personId } as const;
      await this.steps.move(tx, order, 'cancelled', by);
      await this.steps.cancelWaiting(tx, order.id, 'buyer', by);
      await this.stock.releaseHeldStock(tx, order.id);
      await this.payments.giveUpPayment(tx, order.id, 'cancelled');
      await this.events.publish(tx, tellOrder(ORDER_CANCELLED, order.id));
      return { row: { ...order, state: 'cancelled', endedAt: at }, masked: seen.masked };
    });
  }
}
