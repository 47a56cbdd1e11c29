import { Inject, Injectable, Logger } from '@nestjs/common';
import { StockService } from '@shanhuo/catalog';
import { Database, EventPublisher, statement } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { PaymentService } from '@shanhuo/payment';
import { ORDER_LAPSED, tellOrder } from '../order/order.events.js';
import { OrderRepository } from '../order/order.repository.js';
import { OrderSteps } from '../order/order-steps.js';
import { ConfirmPaid } from './confirm-paid.handler.js';

const AT_ONCE = 100;

const findUnpaid = statement(
  'order.find_unpaid_orders',
  `select id from orders.orders where state = 'placed' and pay_until <= $1 order by pay_until, id limit $2`,
);

/**
 * Ends orders nobody paid in time: their goods are free at once, and their pages are closed (rules.md 15). Each in a
 * transaction of its own, so that one that fails keeps no other waiting.
 */
@Injectable()
export class LapseUnpaid {
  private readonly logger = new Logger(LapseUnpaid.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(OrderSteps) private readonly steps: OrderSteps,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(ConfirmPaid) private readonly paid: ConfirmPaid,
    @Inject(PaymentService) private readonly payments: PaymentService,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Returns how many lapsed. Throws the first failure after the others were done. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const failed = new Map<string, unknown>();
    const left = new Set<string>();
    let lapsed = 0;
    for (;;) {
      const found = await this.database.read<{ id: string }>(findUnpaid, [now, AT_ONCE + left.size]);
      const due = found.filter(({ id }) => !left.has(id));
      if (due.length === 0) break;
      for (const { id } of due) {
        try {
          if (await this.lapse(id, now)) lapsed++;
          else left.add(id);
        } catch (error) {
          left.add(id);
          failed.set(id, error);
          this.logger.error({ msg: 'an order did not lapse', orderId: id, error: String(error) });
        }
      }
    }
    for (const error of failed.values()) throw error;
    return lapsed;
  }

  /** Another worker, or the money, may have been quicker. */
  private lapse(orderId: string, now: Date): Promise<boolean> {
    return this.database.inTransaction(async (tx) => {
      const order = await this.orders.lockOrder(tx, orderId);
      if (order?.state !== 'placed' || order.payUntil > now) return false;
      if (!(await this.payments.giveUpPayment(tx, order.id, 'lapsed'))) {
        // The money came in time, and word of it is late or was lost: whoever paid keeps the goods.
        await this.paid.settle(tx, order.id);
        return false;
      }
      await this.steps.move(tx, order, 'lapsed', { at: now, by: 'time' });
      await this.stock.releaseHeldStock(tx, order.id);
      await this.events.publish(tx, tellOrder(ORDER_LAPSED, order.id));
      return true;
    });
  }
}
