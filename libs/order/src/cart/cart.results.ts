import type { ChangedCart } from './cart.service.js';

/** The cart after a change, as the API answers it. */
export class CartChanged {
  constructor(
    readonly quote: ChangedCart['quote'],
    /** Of a cart that was made just now for a guest. */
    readonly cartToken: string | null,
  ) {}
}
