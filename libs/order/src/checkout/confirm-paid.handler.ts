import { Inject, Injectable } from '@nestjs/common';
import { StockService } from '@shanhuo/catalog';
import { EventPublisher, type DeliveredEvent, type EventHandler, type Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import type { PaymentSucceeded } from '@shanhuo/payment';
import { ORDER_PAID, tellOrder } from '../order/order.events.js';
import { OrderRepository, type OrderWithGoods } from '../order/order.repository.js';
import { OrderSteps } from '../order/order-steps.js';
import { SendBackWhole } from './send-back-whole.js';
import { UnsoldRepository } from './unsold.repository.js';

/** The goods cannot be had: takes back what was sold of them in the same breath. */
class GoodsGone extends Error {}

/**
 * The money is there. What is held is sold; where the hold has ended (a wallet may pay late, rules.md 15) the goods are
 * taken anew, and where that fails, or the order was given up, all money goes back by itself.
 */
@Injectable()
export class ConfirmPaid implements EventHandler<PaymentSucceeded> {
  readonly subscriber = 'order.confirm-paid';

  constructor(
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(OrderSteps) private readonly steps: OrderSteps,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(UnsoldRepository) private readonly unsold: UnsoldRepository,
    @Inject(SendBackWhole) private readonly sendBack: SendBackWhole,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  handle(tx: Transaction, { payload }: DeliveredEvent<PaymentSucceeded>): Promise<void> {
    return this.settle(tx, payload.payableId);
  }

  /** The money of an order is there; a second time changes nothing. */
  async settle(tx: Transaction, orderId: string): Promise<void> {
    const order = await this.orders.lockOrderWithGoods(tx, orderId);
    if (order === undefined) throw new Error(`money came for order ${orderId}, which is not there`);
    // Paid once is paid, whatever became of the order since.
    if (order.paidAt !== null) return;
    if (order.state === 'cancelled' || !(await this.sellGoods(tx, order))) {
      await this.sendBack.run(tx, order);
      return;
    }
    await this.confirm(tx, order);
  }

  private async confirm(tx: Transaction, order: OrderWithGoods): Promise<void> {
    await this.steps.confirm(tx, order, { at: this.clock.now(), by: 'payment' });
    await this.events.publish(tx, tellOrder(ORDER_PAID, order.id));
  }

  /** All of an order's goods or none: a savepoint takes back what there was, where something is no longer held. */
  private async sellGoods(tx: Transaction, { id, goods }: OrderWithGoods): Promise<boolean> {
    if (await this.stock.sellWholeHeld(tx, id, goods)) return true;
    try {
      await tx.transaction(async (attempt) => {
        await this.stock.sellHeldStock(attempt, id);
        const missing = await this.unsold.find(attempt, id);
        const short = await this.stock.holdAndSell(attempt, id, missing);
        if (short !== undefined) throw new GoodsGone();
      });
      return true;
    } catch (error) {
      if (error instanceof GoodsGone) return false;
      throw error;
    }
  }
}
