import { Failure } from '@shanhuo/kernel';

/** There is less than was asked for; nothing was held. */
export class OutOfStock extends Failure {
  readonly code = 'OUT_OF_STOCK';

  constructor(
    readonly variantId: string,
    readonly requested: number,
    readonly available: number,
  ) {
    super();
  }
}
