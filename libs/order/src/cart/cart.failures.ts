import { Failure } from '@shanhuo/kernel';
import type { PauseReason } from '@shanhuo/village-seller';

/** The variant is not sold, or is not in the cart. */
export class VariantNotFound extends Failure {
  readonly code = 'VARIANT_NOT_FOUND';
}

/** The shop takes no orders for some days: nothing of it can be had, however much there is. */
export class ShopRests extends Failure {
  readonly code = 'SHOP_RESTS';

  constructor(
    /** The last day of it. */
    readonly pausedUntil: string,
    readonly reason: PauseReason,
    /** What the seller says of it; empty for nothing. */
    readonly words: string,
  ) {
    super();
  }
}

/** The cart holds as many lines as a cart holds. */
export class CartFull extends Failure {
  readonly code = 'CART_FULL';
}
