import { Inject, Injectable, type Type } from '@nestjs/common';
import type { DeliveredEvent, EventBatchHandler, EventHandler, Subscription, Transaction } from '@shanhuo/database';
import { PAYMENT_RETURNED, REFUND_FAILED, REFUND_SETTLED } from '@shanhuo/payment';
import { ORDER_PAID, ORDER_UNFULFILLABLE, type OrderTold } from '../order/order.events.js';
import { SHIPPING_EXTENDED } from '../presale/presale.events.js';
import {
  GOODS_RECEIVED,
  MONEY_HELD,
  MONEY_HOLD_ENDED,
  PARCEL_SHIPPED,
  SELLER_ORDER_REDUCED,
  SHIP_BY_MISSED,
  SHIP_BY_NEARED,
} from '../seller-order/fulfilment.events.js';
import { TellOfHolds } from './tell-of-holds.js';
import { OPERATOR_HANDLERS, OPERATOR_SUBSCRIPTIONS } from './tell-operators.handlers.js';
import { TellOfOrders } from './tell-of-orders.js';
import { TellOfReductions } from './tell-of-reductions.js';

type Tell = (tx: Transaction, event: DeliveredEvent<never>) => Promise<void>;

interface Told extends Subscription {
  readonly tellWith: (orders: TellOfOrders, reductions: TellOfReductions, holds: TellOfHolds) => Tell;
}

const TELL_PAID = 'order.tell-paid';

/** Every event that somebody is told of, but for the payment. */
const TOLD: readonly Told[] = [
  tells(ORDER_UNFULFILLABLE, 'order.tell-unfulfillable', (orders) => (tx, event) => orders.unfulfillable(tx, event)),
  tells(SHIP_BY_NEARED, 'order.tell-ship-by-neared', (orders) => (tx, event) => orders.shipByNeared(tx, event)),
  tells(SHIP_BY_MISSED, 'order.tell-ship-by-missed', (orders) => (tx, event) => orders.shipByMissed(tx, event)),
  tells(
    SHIPPING_EXTENDED,
    'order.tell-shipping-extended',
    (orders) => (tx, event) => orders.shippingExtended(tx, event),
  ),
  tells(PARCEL_SHIPPED, 'order.tell-parcel-shipped', (orders) => (tx, event) => orders.parcelShipped(tx, event)),
  tells(GOODS_RECEIVED, 'order.tell-goods-received', (orders) => (tx, event) => orders.goodsReceived(tx, event)),
  tells(REFUND_SETTLED, 'order.tell-refund-settled', (orders) => (tx, event) => orders.refundSettled(tx, event)),
  tells(REFUND_FAILED, 'order.tell-refund-failed', (orders) => (tx, event) => orders.refundFailed(tx, event)),
  tells(PAYMENT_RETURNED, 'order.tell-payment-returned', (orders) => (tx, event) => orders.paymentReturned(tx, event)),
  tells(MONEY_HELD, 'order.tell-money-held', (_, __, holds) => (tx, event) => holds.held(tx, event)),
  tells(MONEY_HOLD_ENDED, 'order.tell-money-hold-ended', (_, __, holds) => (tx, event) => holds.ended(tx, event)),
  tells(SELLER_ORDER_REDUCED, 'order.tell-reduced', (_, reductions) => (tx, event) => reductions.tell(tx, event)),
];

/** What the notices of orders listen to. */
export const TELLING_SUBSCRIPTIONS: Subscription[] = [
  { event: ORDER_PAID, subscriber: TELL_PAID },
  ...TOLD.map(({ event, subscriber }) => ({ event, subscriber })),
  ...OPERATOR_SUBSCRIPTIONS,
];

/** What every sale brings is told together. */
@Injectable()
class TellPaid implements EventBatchHandler<OrderTold> {
  readonly subscriber = TELL_PAID;
  readonly restMs = 250;

  constructor(@Inject(TellOfOrders) private readonly orders: TellOfOrders) {}

  handleAll(tx: Transaction, events: readonly DeliveredEvent<OrderTold>[]): Promise<void> {
    return this.orders.ordersPaid(tx, events);
  }
}

/** Who tells, one class a subscription. */
export const TELLING_HANDLERS: Type<EventHandler | EventBatchHandler>[] = [
  TellPaid as Type<EventBatchHandler>,
  ...TOLD.map(handlerOf),
  ...OPERATOR_HANDLERS,
];

function tells(event: string, subscriber: string, tellWith: Told['tellWith']): Told {
  return { event, subscriber, tellWith };
}

/** A class of its own, since the module finds handlers by their class. */
function handlerOf({ subscriber, tellWith }: Told): Type<EventHandler> {
  @Injectable()
  class Teller implements EventHandler {
    readonly subscriber = subscriber;
    private readonly tell: Tell;

    constructor(
      @Inject(TellOfOrders) orders: TellOfOrders,
      @Inject(TellOfReductions) reductions: TellOfReductions,
      @Inject(TellOfHolds) holds: TellOfHolds,
    ) {
      this.tell = tellWith(orders, reductions, holds);
    }

    handle(tx: Transaction, event: DeliveredEvent): Promise<void> {
      return this.tell(tx, event as DeliveredEvent<never>);
    }
  }
  return Teller;
}
