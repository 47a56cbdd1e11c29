import type { CartType } from './cart.types.js';

/** The cart after a change, as the API answers it. */
export class CartChanged {
  constructor(
    readonly cart: CartType,
    /** Of a cart that was made just now for a guest. */
    readonly cartToken: string | null,
  ) {}
}
