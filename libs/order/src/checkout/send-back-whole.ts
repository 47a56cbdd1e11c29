import { Inject, Injectable } from '@nestjs/common';
import { StockService } from '@shanhuo/catalog';
import { EventPublisher, type Transaction } from '@shanhuo/database';
import { addFen, Clock, fen, newId } from '@shanhuo/kernel';
import { RefundService } from '@shanhuo/payment';
import { CancellationRepository } from '../cancellation/cancellation.repository.js';
import { ORDER_UNFULFILLABLE, tellOrder } from '../order/order.events.js';
import { OrderRepository } from '../order/order.repository.js';
import type { OrderRow } from '../order/order.rows.js';
import { OrderSteps } from '../order/order-steps.js';

const REASON = 'paid when the goods were gone';

/** Money that came for an order that cannot be served: all of it goes back, once. */
@Injectable()
export class SendBackWhole {
  constructor(
    @Inject(RefundService) private readonly refunds: RefundService,
    @Inject(CancellationRepository) private readonly cancellations: CancellationRepository,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
    @Inject(OrderSteps) private readonly steps: OrderSteps,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The caller holds the lock of the order. A second time changes nothing. */
  async run(tx: Transaction, order: OrderRow): Promise<void> {
    const sellerOrders = await this.orders.findSellerOrders(tx, [order.id]);
    if (sellerOrders.some(({ refundedFen }) => refundedFen > 0)) return;
    const at = this.clock.now();
    const by = { at, by: 'time', reason: REASON } as const;
    await this.refunds.refundAll(tx, order.id, { kind: 'unfulfillable', id: order.id });
    for (const { id, goodsFen, freightFen } of sellerOrders) {
      await this.cancellations.add(tx, {
        id: newId(),
        sellerOrderId: id,
        kind: 'unfulfillable',
        reason: undefined,
        refundFen: addFen(fen(goodsFen), fen(freightFen)),
        madeAt: at,
        madeBy: undefined,
        lines: [],
      });
    }
    if (order.state === 'placed') await this.steps.move(tx, order, 'cancelled', by);
    await this.steps.cancelWaiting(tx, order.id, 'time', by);
    await this.stock.releaseHeldStock(tx, order.id);
    await this.events.publish(tx, tellOrder(ORDER_UNFULFILLABLE, order.id));
  }
}
