export {
  PAYMENT_FAILURE_WORDS,
  PaymentsClosedType,
  PaymentUnavailableType,
} from './checkout/checkout.failure.types.js';
export { WEBHOOK_BODY_LIMIT, WEBHOOK_PATH, WebhookController } from './webhook/webhook.controller.js';
export { PaymentMethodEnum, PaymentStateEnum, RefundStateEnum, ShareRoleEnum } from './payment/payment.enums.js';
