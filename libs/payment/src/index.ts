export { PaymentNotOpen, PaymentsClosed, PaymentUnavailable } from './checkout/checkout.failures.js';
export { PaymentPage, type CheckoutWish } from './checkout/checkout.service.js';
export { LedgerDeskRepository } from './desk/ledger-desk.repository.js';
export { PAYMENT_ENTITIES } from './entities.js';
export {
  LedgerReader,
  type SellerAccount,
  type SellerBalances,
  type SellerGroup,
  type SellerGroupPage,
} from './ledger/ledger.reader.js';
export { SellerMonthsReader, type SellerMonth } from './ledger/seller-months.reader.js';
export { LedgerService, type GroupMove } from './ledger/ledger.service.js';
export {
  PAYMENT_RETURNED,
  PAYMENT_SUCCEEDED,
  RECONCILIATION_DIFFERED,
  REFUND_FAILED,
  REFUND_SETTLED,
  type PaymentReturned,
  type PaymentSucceeded,
  type ReconciliationDiffered,
  type RefundFailed,
  type RefundSettled,
  type ReturnReason,
} from './payment.events.js';
export { PaymentHandlers, type PaymentJob, type PaymentTimedJob } from './payment.handlers.js';
export { PaymentModule, type PaymentModuleOptions } from './payment.module.js';
export { PAYMENT_QUEUES } from './payment.queues.js';
export { PAYMENT_REGISTER } from './payment.register.js';
export { PaymentReader, type PaymentView, type RefundView } from './payment/payment.reader.js';
export { PaymentService, type OpenedPayment, type PageToOpen, type PaymentToOpen } from './payment/payment.service.js';
export { SHARE_ROLES, type Share, type ShareRole } from './payment/share.js';
export type { PayItem, PaymentMethod } from './provider/payment-provider.js';
export type { PaymentState } from './payment/payment.states.js';
export type { RefundCause } from './refund/refund.repository.js';
export { ReconciliationDesk } from './reconciliation/reconciliation-desk.service.js';
export { WebhookService } from './webhook/webhook.service.js';
export { RefundService, type OwedRefund } from './refund/refund.service.js';
export type { RefundState } from './refund/refund.states.js';
