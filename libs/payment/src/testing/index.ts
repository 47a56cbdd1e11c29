export {
  chargeFor,
  openPaidPayment,
  openSomePayment,
  somePayment,
  someShares,
  takeMoney,
  UNASKED_PROVIDER,
} from './paid-payment.js';
export { PaymentWorld } from './payment-world.js';
