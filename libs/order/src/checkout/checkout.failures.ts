import { Failure } from '@shanhuo/kernel';
import type { Quote } from '../cart/cart.rules.js';

/** Something is dearer than the buyer agreed to, or can no longer be had. Nothing was placed. */
export class CheckoutChanged extends Failure {
  readonly code = 'CHECKOUT_CHANGED';

  /** What was to be ordered, with the figures of now. */
  constructor(readonly quote: Quote) {
    super();
  }
}

/** Some sellers do not deliver there. Nothing was placed. */
export class NoDelivery extends Failure {
  readonly code = 'NO_DELIVERY';

  constructor(readonly sellerCodes: readonly string[]) {
    super();
  }
}

/** There is nothing to pay any more. */
export class OrderNotPayable extends Failure {
  readonly code = 'ORDER_NOT_PAYABLE';
}
