import { Inject, Injectable, type Type } from '@nestjs/common';
import type { DeliveredEvent, EventHandler, Subscription, Transaction } from '@shanhuo/database';
import { fen, formatYuan, type Wording } from '@shanhuo/kernel';
import {
  RECONCILIATION_DIFFERED,
  REFUND_FAILED,
  type ReconciliationDiffered,
  type RefundFailed,
} from '@shanhuo/payment';
import { OrderNotices } from './order-notices.js';
import { ToldOrderRepository } from './told-order.repository.js';

const OF_REFUND = 'order.tell-operators-of-refund';
const OF_DAY = 'order.tell-operators-of-day';
const NO_ORDER: Wording = { 'zh-CN': '没有对应订单的款项', en: 'Money of no order' };

/** A refund that failed for good is asked for a few days more; what stands in its way only a person finds out. */
@Injectable()
class TellOperatorsOfRefund implements EventHandler<RefundFailed> {
  readonly subscriber = OF_REFUND;

  constructor(
    @Inject(ToldOrderRepository) private readonly orders: ToldOrderRepository,
    @Inject(OrderNotices) private readonly notices: OrderNotices,
  ) {}

  async handle(tx: Transaction, { id: eventId, payload }: DeliveredEvent<RefundFailed>): Promise<void> {
    const order = payload.payableId === null ? undefined : await this.orders.getOrder(tx, payload.payableId);
    const named: Wording | undefined = order && { 'zh-CN': `订单 ${order.orderCode}`, en: `Order ${order.orderCode}` };
    const details = { order: named ?? NO_ORDER, amount: formatYuan(fen(payload.amountFen)) };
    await this.notices.tellOperators(tx, { eventId, template: 'operator-refund-failed', details });
  }
}

/** What the books do not agree on is corrected by a person or by nobody. */
@Injectable()
class TellOperatorsOfDay implements EventHandler<ReconciliationDiffered> {
  readonly subscriber = OF_DAY;

  constructor(@Inject(OrderNotices) private readonly notices: OrderNotices) {}

  async handle(tx: Transaction, { id: eventId, payload }: DeliveredEvent<ReconciliationDiffered>): Promise<void> {
    const details = { day: payload.day, count: String(payload.differences) };
    await this.notices.tellOperators(tx, { eventId, template: 'operator-day-differs', details });
  }
}

/** What operators are told of. */
export const OPERATOR_SUBSCRIPTIONS: Subscription[] = [
  { event: REFUND_FAILED, subscriber: OF_REFUND },
  { event: RECONCILIATION_DIFFERED, subscriber: OF_DAY },
];

/** Who tells them, one class a subscription. */
export const OPERATOR_HANDLERS = [TellOperatorsOfRefund, TellOperatorsOfDay] as Type<EventHandler>[];
