import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, runIn, statement, type Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { CancelLines, type CancelWish } from '../cancellation/cancel-lines.js';
import { planCancellation } from '../cancellation/plan-cancellation.rules.js';
import { ChangeLog } from '../order/change-log.js';
import type { LockedSellerOrder } from '../order/order.repository.js';
import { cancelOverdueAt, receiptAt } from '../seller-order/deadlines.rules.js';
import { idsOf, SHIP_BY_MISSED, SHIP_BY_NEARED, told, type ShipByMissed } from '../seller-order/fulfilment.events.js';
import { sellerOrderState } from '../seller-order/seller-order.states.js';
import { classesKept, leftToShip } from '../seller-order/what-is-left.rules.js';
import { quantitiesOf, ShippedRepository } from '../shipment/shipped.repository.js';
import { TermsService, type Terms } from '../terms/terms.service.js';
import { DUE_STEPS } from './due.repository.js';
import { ReceiptService } from './receipt.service.js';
import { Sweep } from './sweep.js';

const HOUR = 3_600_000;

const keepReminded = statement('order.keep_reminded', `update orders.seller_orders set reminded_at = $2 where id = $1`);

/** Who is told of the end needs no reminder before it any more. */
const keepOverdueTold = statement(
  'order.keep_overdue_told',
  `update orders.seller_orders set overdue_told_at = $2, reminded_at = coalesce(reminded_at, $2) where id = $1`,
);

const deliver = statement(
  'order.presume_delivered',
  `update orders.seller_orders set state = 'delivered', delivered_at = $2, delivery_presumed = true, next_step_at = $3
   where id = $1`,
);

/** What time does between the payment and the receipt. Runs every minute; late or twice is the same. */
@Injectable()
export class FulfilmentSweep {
  constructor(
    @Inject(Sweep) private readonly sweep: Sweep,
    @Inject(CancelLines) private readonly cancelLines: CancelLines,
    @Inject(ShippedRepository) private readonly shipped: ShippedRepository,
    @Inject(ReceiptService) private readonly receipts: ReceiptService,
    @Inject(ChangeLog) private readonly changes: ChangeLog,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const terms = await this.terms.getTerms();
    const now = this.clock.now();
    const inHours = (hours: number): Date => new Date(now.getTime() + hours * HOUR);
    // The last first: what was left undone for days is cancelled, and nobody is reminded of it.
    const overdueSince = inHours(-terms.cancelOverdueAfterHours);
    await this.sweep.run(DUE_STEPS.refundPresale, now, (tx, locked) =>
      this.cancel(tx, locked, { kind: 'window_passed', at: now, terms }),
    );
    await this.sweep.run(DUE_STEPS.cancelOverdue, overdueSince, (tx, locked) =>
      this.cancel(tx, locked, { kind: 'deadline', at: now, terms }),
    );
    await this.sweep.run(DUE_STEPS.tellOverdue, now, (tx, locked) => this.tellOverdue(tx, locked, now, terms));
    const remindUntil = inHours(terms.remindBeforeShipByHours);
    await this.sweep.run(DUE_STEPS.remind, remindUntil, (tx, locked) => this.remind(tx, locked, now, terms));
    await this.sweep.run(DUE_STEPS.presumeDelivered, now, (tx, locked) => this.presume(tx, locked, now, terms));
    await this.sweep.run(DUE_STEPS.confirmReceipt, now, (tx, locked) =>
      this.receipts.receive(tx, locked, 'time', terms),
    );
  }

  private async cancel(tx: Transaction, locked: LockedSellerOrder, wish: CancelWish): Promise<void> {
    const shipped = await this.shipped.findShipped(tx, locked.sellerOrder.id);
    const plan = planCancellation(locked, leftToShip(locked.lines, quantitiesOf(shipped)), shipped);
    await this.cancelLines.cancel(tx, plan, wish);
  }

  private async tellOverdue(
    tx: Transaction,
    { sellerOrder }: LockedSellerOrder,
    at: Date,
    terms: Terms,
  ): Promise<void> {
    await runIn(tx, keepOverdueTold, [sellerOrder.id, at]);
    // Both sides were told of another day, and what happens at its end, when it was put off.
    if (sellerOrder.extendedUntil !== null) return;
    const cancelAt = cancelOverdueAt(sellerOrder.shipBy ?? at, terms.cancelOverdueAfterHours).toISOString();
    const payload: ShipByMissed = { ...idsOf(sellerOrder), cancelAt };
    await this.events.publish(tx, told(SHIP_BY_MISSED, payload));
  }

  /** Where the promise is as short as the reminder, the order itself is reminder enough. */
  private async remind(tx: Transaction, { sellerOrder }: LockedSellerOrder, at: Date, terms: Terms): Promise<void> {
    await runIn(tx, keepReminded, [sellerOrder.id, at]);
    const isShort = sellerOrder.shipUntil === null && sellerOrder.shipWithinHours <= terms.remindBeforeShipByHours;
    if (isShort || sellerOrder.extendedUntil !== null) return;
    await this.events.publish(tx, { name: SHIP_BY_NEARED, payload: idsOf(sellerOrder) });
  }

  /** Counted from when it was due, so that a night without a worker makes nobody wait longer than was said. */
  private async presume(
    tx: Transaction,
    { sellerOrder, lines }: LockedSellerOrder,
    at: Date,
    terms: Terms,
  ): Promise<void> {
    const { id, orderId, state: fromState } = sellerOrder;
    sellerOrderState.assertStep(fromState, 'delivered');
    const deliveredAt = sellerOrder.nextStepAt ?? at;
    const days = { afterDays: terms.confirmReceiptAfterDays, freshAfterDays: terms.confirmFreshReceiptAfterDays };
    await runIn(tx, deliver, [id, deliveredAt, receiptAt(deliveredAt, classesKept(lines), days)]);
    await this.changes.write(tx, [{ orderId, sellerOrderId: id, fromState, toState: 'delivered', at, by: 'time' }]);
  }
}
