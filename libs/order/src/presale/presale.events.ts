import type { SellerOrderTold } from '../order/order.events.js';

/** What was sold ahead will be sent later than was promised. */
export const SHIPPING_EXTENDED = 'ShippingExtended';

/** It was put off, once. */
export interface ShippingExtended extends SellerOrderTold {
  /** The new promise, in ISO 8601. */
  readonly until: string;
}
