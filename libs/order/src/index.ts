import { PLACING_SUBSCRIPTIONS } from './order/order.parts.js';
import { FULFILMENT_SUBSCRIPTIONS } from './seller-order/fulfilment.parts.js';

export { CancelService } from './cancellation/cancel.service.js';
export { RefuseService } from './cancellation/refuse.service.js';
export { CartService, type CartCaller } from './cart/cart.service.js';
export type { QuotedLine, Quote } from './cart/cart.rules.js';
export { CheckoutChanged } from './checkout/checkout.failures.js';
export { CheckoutService, type CheckedOut } from './checkout/checkout.service.js';
export { ORDER_ENTITIES } from './entities.js';
export { OrderHandlers } from './order.handlers.js';
export { OrderModule } from './order.module.js';
export { ORDER_REGISTER, ORDER_SEALED_COLUMNS } from './order.register.js';
export { ORDER_PAID, ORDER_UNFULFILLABLE, type OrderTold, type SellerOrderTold } from './order/order.events.js';
export { OrderRepository } from './order/order.repository.js';
export type { OrderLineRow, SellerOrderRow } from './order/order.rows.js';
export { OrderSettings } from './order/order.settings.js';
export { ReceiptService } from './receipt/receipt.service.js';
export { PARCEL_SHIPPED, SELLER_ORDER_REDUCED } from './seller-order/fulfilment.events.js';
export { ShipService } from './shipment/ship.service.js';

/** What this lib listens to. */
export const ORDER_SUBSCRIPTIONS = [...PLACING_SUBSCRIPTIONS, ...FULFILMENT_SUBSCRIPTIONS];
