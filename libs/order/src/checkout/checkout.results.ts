import type { OrderType } from '../order/order.types.js';

/** The order is placed. */
export class OrderPlaced {
  constructor(
    readonly order: OrderType,
    readonly receiptToken: string | null,
    readonly paymentUrl: string | null,
  ) {}
}

/** The provider's page is open. */
export class PaymentReady {
  constructor(readonly url: string) {}
}

/** The unpaid order is given up. */
export class OrderCancelled {
  constructor(readonly order: OrderType) {}
}
