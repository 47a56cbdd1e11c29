import { Inject, Injectable } from '@nestjs/common';
import type { DeliveredEvent, Transaction } from '@shanhuo/database';
import { fen, formatYuan, type Wording } from '@shanhuo/kernel';
import type { OrderTemplate } from '@shanhuo/notice';
import type { CancellationKind, RefusalKind } from '../cancellation/cancellation.entity.js';
import type { SellerOrderReduced } from '../seller-order/fulfilment.events.js';
import { OrderNotices } from './order-notices.js';
import { namesOf } from './tell-of-orders.js';
import { ToldOrderRepository } from './told-order.repository.js';

/** What each side is told of money that goes back, by why it does. Who decided it oneself is told nothing. */
const TOLD: Readonly<Record<CancellationKind, { readonly buyer: OrderTemplate; readonly seller?: OrderTemplate }>> = {
  buyer: { buyer: 'lines-cancelled', seller: 'seller-lines-cancelled' },
  overdue: { buyer: 'lines-cancelled', seller: 'seller-lines-cancelled' },
  refused: { buyer: 'order-refused' },
  deadline: { buyer: 'cancelled-by-deadline', seller: 'seller-cancelled-by-deadline' },
  short_weight: { buyer: 'weight-refunded' },
  late_penalty: { buyer: 'late-refunded', seller: 'seller-late-penalty' },
  extension_refused: { buyer: 'lines-cancelled', seller: 'seller-extension-refused' },
  window_passed: { buyer: 'presale-refunded', seller: 'seller-presale-refunded' },
  unfulfillable: { buyer: 'unfulfillable' },
};

/** What a text to a phone says of a refusal: never the seller's own words, which nobody could call back. */
const WHY: Readonly<Record<RefusalKind, Wording>> = {
  sold_out: { 'zh-CN': '货卖完了', en: 'it is sold out' },
  spoiled: { 'zh-CN': '货坏了', en: 'the goods have spoiled' },
  unreachable: { 'zh-CN': '快递送不到', en: 'no carrier goes there' },
  other: { 'zh-CN': '原因请看订单', en: 'the order says why' },
};

/** Tells of a part of an order that is no more, and of its money. */
@Injectable()
export class TellOfReductions {
  constructor(
    @Inject(ToldOrderRepository) private readonly orders: ToldOrderRepository,
    @Inject(OrderNotices) private readonly notices: OrderNotices,
  ) {}

  async tell(tx: Transaction, { id: eventId, payload }: DeliveredEvent<SellerOrderReduced>): Promise<void> {
    const order = await this.orders.getSellerOrder(tx, payload.sellerOrderId);
    const { buyer, seller } = TOLD[payload.kind];
    const details = {
      ...namesOf(order),
      amount: formatYuan(fen(payload.refundFen)),
      count: String(order.leftToShip),
      reason: order.cancelReason ?? '',
      why: WHY[payload.refusal ?? 'other'],
    };
    await this.notices.tellBuyer(tx, order, { eventId, template: buyer, details });
    if (seller !== undefined) await this.notices.tellSeller(tx, order, { eventId, template: seller, details });
  }
}
