import { Failure } from '@shanhuo/kernel';

/** The variant is not sold, or is not in the cart. */
export class VariantNotFound extends Failure {
  readonly code = 'VARIANT_NOT_FOUND';
}

/** The cart holds as many lines as a cart holds. */
export class CartFull extends Failure {
  readonly code = 'CART_FULL';
}
