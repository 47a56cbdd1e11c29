export { chargeFor, openPaidPayment, openSomePayment, someShares, UNASKED_PROVIDER } from './paid-payment.js';
export { PaymentWorld } from './payment-world.js';
