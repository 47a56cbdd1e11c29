import { Inject, Injectable } from '@nestjs/common';
import { isFailure } from '@shanhuo/kernel';
import { PaymentPage } from '@shanhuo/payment';
import type { SeenOrder } from '../order/order.access.js';
import { OrderRepository } from '../order/order.repository.js';
import { OrderingBuyer, type PlacingCaller } from './ordering-buyer.js';
import { PlaceOrder, type NotPlaced } from './place-order.service.js';
import type { PlaceOrderInput } from './place-order.types.js';
import { StartPayment } from './start-payment.service.js';

/** An order that stands, and where it is paid. */
export interface CheckedOut {
  readonly order: SeenOrder;
  /** Of a guest. */
  readonly receiptToken: string | undefined;
  /** Undefined where no page could be opened just now; the order stands all the same. */
  readonly paymentUrl: string | undefined;
}

/** Places an order, and once that is committed opens the page to pay it on. */
@Injectable()
export class CheckoutService {
  constructor(
    @Inject(PlaceOrder) private readonly placing: PlaceOrder,
    @Inject(StartPayment) private readonly payment: StartPayment,
    @Inject(OrderingBuyer) private readonly buyers: OrderingBuyer,
    @Inject(OrderRepository) private readonly orders: OrderRepository,
  ) {}

  async checkOut(input: PlaceOrderInput, caller: PlacingCaller): Promise<CheckedOut | NotPlaced> {
    const placed = await this.placing.place(input, caller);
    if (isFailure(placed)) return placed;
    const { orderId, draft } = placed;
    const row = draft ? { ...draft.order, refundedFen: 0 } : (await this.orders.findOrders(undefined, [orderId]))[0];
    if (row === undefined) throw new Error(`order ${orderId} was placed and is gone`);
    const page = draft?.page
      ? await this.payment.openFirstPage(draft.page)
      : await this.payment.openPage(row, draft?.lines ?? (await this.payment.findLines(orderId)));
    const isGuest = caller.personId === undefined;
    return {
      order: { row, masked: isGuest },
      receiptToken: isGuest ? this.buyers.receiptOf(orderId) : undefined,
      paymentUrl: page instanceof PaymentPage ? page.url : undefined,
    };
  }
}
