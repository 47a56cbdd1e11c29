import { LedgerDeskResolver } from './desk/ledger-desk.resolver.js';
import { PaymentDeskResolver } from './desk/payment-desk.resolver.js';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver.js';

export {
  PAYMENT_FAILURE_WORDS,
  PaymentsClosedType,
  PaymentUnavailableType,
} from './checkout/checkout.failure.types.js';
export { WEBHOOK_BODY_LIMIT, WEBHOOK_PATH, WebhookController } from './webhook/webhook.controller.js';
export { PaymentMethodEnum, PaymentStateEnum, RefundStateEnum, ShareRoleEnum } from './payment/payment.enums.js';

/** Resolvers of this lib, for the API. */
export const PAYMENT_RESOLVERS = [PaymentDeskResolver, LedgerDeskResolver, ReconciliationResolver];
