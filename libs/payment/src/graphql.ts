export {
  PAYMENT_FAILURE_WORDS,
  PaymentsClosedType,
  PaymentUnavailableType,
} from './checkout/checkout.failure.types.js';
export { PaymentMethodEnum, PaymentStateEnum, RefundStateEnum, ShareRoleEnum } from './payment/payment.enums.js';
