/** Services a spec calls without going through the API. */
export { AddressService } from '../address/address.service.js';
export { CartService } from '../cart/cart.service.js';
export { ConfirmPaid } from '../checkout/confirm-paid.handler.js';
export { PlaceOrder } from '../checkout/place-order.service.js';
export { DELIVERY, OrderWorld } from './order-world.js';
